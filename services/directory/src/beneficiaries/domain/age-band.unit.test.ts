import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '@maillage/kernel';
import { ageBandOn } from './age-band.js';

const on = (day: string, birthDate: string | null, birthYear: number | null) =>
  ageBandOn(day as CivilDate, { birthDate, birthYear });

describe('the age band of a person', () => {
  it('changes on the birthday when the date is known', () => {
    expect(on('2026-11-21', '2008-11-22', 2008)).toBe('12-17');
    expect(on('2026-11-22', '2008-11-22', 2008)).toBe('18-24');
  });

  it('is that of the year when only the year is known', () => {
    expect(on('2026-01-01', null, 2008)).toBe('18-24');
  });

  it('is unknown without a birth, or before it', () => {
    expect(on('2026-01-01', null, null)).toBe('unknown');
    expect(on('2026-01-01', '2026-02-01', 2026)).toBe('unknown');
  });
});
