import { describe, expect, it } from '@jest/globals';
import {
  cancelledOn,
  exceptionSentence,
  movedFrom,
  withExtra,
  type Exceptions,
} from './single-dates.js';

const moved = { kind: 'moved', date: '2026-03-02', to: '2026-03-04' } as const;
const extra = { kind: 'extra', date: '2026-03-07' } as const;
const held: Exceptions = [moved, extra];

describe('a single date of an opening', () => {
  it('that is cancelled does not take place, be it of the rule, moved there or extra', () => {
    expect(cancelledOn(held, '2026-03-09')).toEqual([
      ...held,
      { kind: 'cancelled', date: '2026-03-09' },
    ]);
    expect(cancelledOn(held, '2026-03-04')).toEqual([
      { kind: 'cancelled', date: '2026-03-02' },
      extra,
    ]);
    expect(cancelledOn(held, '2026-03-07')).toEqual([moved]);
  });

  it('is moved from where it takes place, with its hours', () => {
    expect(movedFrom([], '2026-03-09', { to: '2026-03-10' })).toEqual([
      { kind: 'moved', date: '2026-03-09', to: '2026-03-10' },
    ]);
    expect(movedFrom(held, '2026-03-04', { to: '2026-03-05' })).toEqual([
      { ...moved, to: '2026-03-05' },
      extra,
    ]);
    const blocks = [{ from: '14:00', to: '15:00' }];
    const withHours: Exceptions = [{ ...extra, blocks }];
    expect(movedFrom(withHours, '2026-03-07', { to: '2026-03-08' })).toEqual([
      { kind: 'extra', date: '2026-03-08', blocks },
    ]);
  });

  it('is extra once, and reads back', () => {
    const blocks = [{ from: '09:00', to: '12:00' }];
    const [, again] = withExtra(held, '2026-03-07', blocks);
    expect(withExtra(held, '2026-03-07', blocks)).toHaveLength(2);
    expect(again && exceptionSentence(again)).toMatch(/^en plus le .*7.*, de 9 h à 12 h$/);
    expect(exceptionSentence(moved)).toMatch(/^déplacée du .*2.* au .*4/);
  });
});
