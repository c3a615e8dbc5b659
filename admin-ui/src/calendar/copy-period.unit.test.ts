import { describe, expect, it } from '@jest/globals';
import { lastDayCopied, periodCopied, weekCopied } from './copy-period.js';

describe('a copied period', () => {
  it('of a week goes from Monday to Sunday, to the Monday of another', () => {
    const week = weekCopied('2026-03-05', '2026-04-02');
    expect(week).toEqual({ from: '2026-03-02', to: '2026-03-08', firstDay: '2026-03-30' });
    expect(lastDayCopied(week)).toBe('2026-04-05');
  });

  it('of some days comes back on its first weekday, whole weeks away', () => {
    const term = periodCopied('2026-03-04', '2026-03-31', '2026-09-07');
    expect(term.firstDay).toBe('2026-09-09');
    expect(lastDayCopied(term)).toBe('2026-10-06');
  });
});
