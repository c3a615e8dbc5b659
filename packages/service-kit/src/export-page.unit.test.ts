import { describe, expect, it } from '@jest/globals';
import { exportPage } from './export-page.js';

describe('the pages of an export', () => {
  it('hold every record once, and end', () => {
    const records = ['e', 'b', 'd', 'a', 'c'].map((id) => ({ id }));
    const first = exportPage(records, null, 2);
    const second = exportPage(records, first.after, 2);
    const third = exportPage(records, second.after, 2);
    expect([first, second, third].map(({ page }) => page.map(({ id }) => id).join(''))).toEqual([
      'ab',
      'cd',
      'e',
    ]);
    expect(third.after).toBeNull();
  });

  it('end with a full page', () => {
    expect(exportPage([{ id: 'a' }, { id: 'b' }], null, 2).after).toBeNull();
  });
});
