import { describe, expect, it } from '@jest/globals';
import { addDays, occurrencesOf } from '@maillage/calendar';
import { copyOpening, isOpenIn } from './copy-opening.js';
import { aBlock, aDay, anOpening } from './opening.builder.js';
import { refuseWrongTimes } from './opening-rules.js';
import type { Opening } from './opening.js';

const march = { first: aDay('2026-03-02'), last: aDay('2026-03-29') };
const nowhere = () => false;
const daysOf = (
  { recurrence, exceptions, blocks }: Pick<Opening, 'recurrence' | 'exceptions' | 'blocks'>,
  from: string,
  to: string,
) =>
  occurrencesOf(recurrence, exceptions, { first: aDay(from), last: aDay(to) }).map(
    ({ date, because }) =>
      `${date} ${(because?.blocks ?? blocks).map((b) => `${b.from}-${b.to}`).join(' ')}`,
  );

describe('a copy of an opening', () => {
  it('keeps a weekly rule, its rhythm, and ends with the period', () => {
    const opening = anOpening({
      recurrence: { kind: 'weekly', firstDay: aDay('2026-01-05'), everyWeeks: 2, weekdays: [1, 3] },
    });
    const { times } = copyOpening(opening, march, 28, nowhere);
    expect(times?.recurrence).toEqual({
      ...{ kind: 'weekly', firstDay: '2026-03-30', lastDay: '2026-04-15' },
      ...{ everyWeeks: 2, weekdays: [1, 3] },
    });
    expect(times?.exceptions).toEqual([]);
  });

  it('does on each day what the period does 28 days before, single dates included', () => {
    const exceptions: Opening['exceptions'] = [
      { kind: 'cancelled', date: aDay('2026-03-09') },
      { kind: 'moved', date: aDay('2026-03-16'), to: aDay('2026-03-18') },
      {
        kind: 'moved',
        date: aDay('2026-04-06'),
        to: aDay('2026-03-18'),
        blocks: [aBlock('11:00-13:00')],
      },
      { kind: 'extra', date: aDay('2026-03-07'), blocks: [aBlock('14:00-15:00')] },
    ];
    const opening = anOpening({ exceptions });
    const { times } = copyOpening(opening, march, 28, nowhere);
    expect(times && daysOf(times, '2026-01-01', '2026-12-31')).toEqual([
      '2026-03-30 09:00-12:00',
      '2026-04-04 14:00-15:00',
      // Two that fell on one day, and met there.
      '2026-04-15 09:00-13:00',
      '2026-04-20 09:00-12:00',
    ]);
    if (times) refuseWrongTimes(times);
  });

  it('makes single days of what comes back monthly, and nothing of what does not take place', () => {
    const monthly = anOpening({
      recurrence: { kind: 'monthly-by-day', firstDay: aDay('2026-01-10') },
    });
    const spring = { first: aDay('2026-03-02'), last: aDay('2026-05-31') };
    const { times } = copyOpening(monthly, spring, 91, nowhere);
    expect(times && daysOf(times, '2026-01-01', '2026-12-31')).toEqual(
      ['2026-03-10', '2026-04-10', '2026-05-10'].map(
        (day) => `${addDays(aDay(day), 91)} 09:00-12:00`,
      ),
    );
    const over = anOpening({ recurrence: { kind: 'once', firstDay: aDay('2026-02-02') } });
    expect(copyOpening(over, march, 28, nowhere)).toEqual({ times: undefined, leftOut: [] });
  });

  it('leaves out what is there at that time already', () => {
    const there = anOpening({
      recurrence: { kind: 'once', firstDay: aDay('2026-04-06') },
      blocks: [aBlock('11:00-14:00')],
    });
    const isThere = isOpenIn([there], { first: aDay('2026-03-30'), last: aDay('2026-04-26') });
    const { times, leftOut } = copyOpening(anOpening(), march, 28, isThere);
    expect(leftOut.map(({ date }) => date)).toEqual(['2026-04-06']);
    expect(times && daysOf(times, '2026-01-01', '2026-12-31')).toEqual([
      '2026-03-30 09:00-12:00',
      '2026-04-13 09:00-12:00',
      '2026-04-20 09:00-12:00',
    ]);
    const touching = isOpenIn([{ ...there, blocks: [aBlock('12:00-14:00')] }], march);
    expect(touching({ date: aDay('2026-04-06'), blocks: [aBlock('09:00-12:00')] })).toBe(false);
  });
});
