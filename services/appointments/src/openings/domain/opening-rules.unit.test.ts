import { describe, expect, it } from '@jest/globals';
import { occurrencesOf } from '@maillage/calendar';
import { aBlock, aDay, anOpening } from './opening.builder.js';
import type { Opening } from './opening.js';
import {
  endOpening,
  EXCEPTIONS_AT_MOST,
  isPartnerAt,
  refuseWrongOpening,
  type OpeningSurroundings,
} from './opening-rules.js';

const around: OpeningSurroundings = {
  structure: { id: 'house-1', rooms: [{ id: 'room-1' }], stops: [{ id: 'stop-1' }] },
  member: { suspended: false, structureIds: ['house-1'], teamIds: [] },
  motiveCodes: new Set(['papers', 'pension']),
  serves: false,
};
const codeOf = (over: Partial<Opening>, more: Partial<OpeningSurroundings> = {}): string => {
  try {
    refuseWrongOpening(anOpening(over), { ...around, ...more });
    return 'taken';
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const weekly = anOpening().recurrence;
const blocksOf = (...texts: string[]) => ({ blocks: texts.map(aBlock) });
const cancelled = (date: string) => ({ kind: 'cancelled', date: aDay(date) }) as const;

describe('an opening', () => {
  it('is of an active member of the house, or of a partner whose team serves it', () => {
    expect(codeOf({})).toBe('taken');
    const partner = { suspended: false, structureIds: [], teamIds: ['team-1'] };
    expect(codeOf({}, { member: partner, serves: true })).toBe('taken');
    expect(codeOf({}, { member: partner })).toBe('OPENING.PARTNER_NOT_SERVING');
    expect(isPartnerAt('house-1', partner)).toBe(true);
    expect(isPartnerAt('house-1', { structureIds: ['house-1'], teamIds: ['team-1'] })).toBe(false);
    expect(codeOf({}, { member: undefined })).toBe('OPENING.MEMBER_UNFIT');
    expect(codeOf({}, { member: { ...partner, suspended: true } })).toBe('OPENING.MEMBER_UNFIT');
    const elsewhere = { suspended: false, structureIds: ['house-2'] };
    expect(codeOf({}, { member: elsewhere })).toBe('OPENING.MEMBER_UNFIT');
  });

  it('takes rooms and stops of its house, and motives of its network', () => {
    expect(codeOf({ roomId: 'room-1', stopId: 'stop-1' })).toBe('taken');
    expect(codeOf({ roomId: 'room-9' })).toBe('OPENING.ROOM_UNKNOWN');
    expect(codeOf({ stopId: 'stop-9' })).toBe('OPENING.STOP_UNKNOWN');
    expect(codeOf({ motiveCodes: ['papers', 'taxes'] })).toBe('OPENING.MOTIVE_UNKNOWN');
  });

  it('has blocks in steps of five minutes that end after they start and do not overlap', () => {
    expect(codeOf(blocksOf('09:00-12:00', '12:00-12:05', '23:00-24:00'))).toBe('taken');
    for (const blocks of [
      blocksOf(),
      blocksOf('09:00-09:00'),
      blocksOf('10:00-09:00'),
      blocksOf('09:02-10:00'),
      blocksOf('14:00-16:00', '09:00-14:05'),
    ]) {
      expect(codeOf(blocks)).toBe('OPENING.WRONG_BLOCKS');
    }
  });

  it('ends on its first day or later, within this century', () => {
    const firstDay = aDay('2026-03-02');
    const until = (lastDay: string): Partial<Opening> => ({
      recurrence: { kind: 'monthly-by-day', firstDay, lastDay: aDay(lastDay) },
    });
    expect(codeOf(until('2026-03-02'))).toBe('taken');
    expect(codeOf(until('2026-03-01'))).toBe('OPENING.WRONG_DAYS');
    expect(codeOf(until('2100-01-01'))).toBe('OPENING.WRONG_DAYS');
    expect(codeOf({ recurrence: { kind: 'once', firstDay: aDay('1999-12-31') } })).toBe(
      'OPENING.WRONG_DAYS',
    );
  });

  it('takes one exception for a date, and two hundred at most', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        cancelled(new Date(Date.UTC(2026, 3, 1 + index)).toISOString().slice(0, 10)),
      );
    expect(codeOf({ exceptions: many(EXCEPTIONS_AT_MOST) })).toBe('taken');
    expect(codeOf({ exceptions: many(EXCEPTIONS_AT_MOST + 1) })).toBe('OPENING.WRONG_EXCEPTIONS');
    const moved = { kind: 'moved', date: aDay('2026-03-09'), to: aDay('2026-03-10') } as const;
    expect(codeOf({ exceptions: [cancelled('2026-03-09'), moved] })).toBe(
      'OPENING.WRONG_EXCEPTIONS',
    );
    expect(codeOf({ exceptions: [{ ...moved, ...blocksOf('10:00-09:00') }] })).toBe(
      'OPENING.WRONG_BLOCKS',
    );
  });

  it('takes place at least once', () => {
    const recurrence = { ...weekly, lastDay: aDay('2026-03-02') };
    expect(codeOf({ recurrence })).toBe('taken');
    expect(codeOf({ recurrence, exceptions: [cancelled('2026-03-02')] })).toBe('OPENING.NEVER');
    const extra = { kind: 'extra', date: aDay('2040-03-05') } as const;
    expect(codeOf({ recurrence, exceptions: [cancelled('2026-03-02'), extra] })).toBe('taken');
  });

  it('that is ended takes place on its last day still, and never after', () => {
    const extra = (date: string) => ({ kind: 'extra', date: aDay(date) }) as const;
    const opening = anOpening({ exceptions: [extra('2026-03-10'), extra('2026-04-01')] });
    expect(endOpening(opening, aDay('2026-03-16'))).toMatchObject({
      recurrence: { lastDay: '2026-03-16' },
      exceptions: [{ date: '2026-03-10' }],
    });
    const ended = endOpening(opening, aDay('2026-03-16'));
    expect(endOpening(ended, aDay('2026-05-01')).recurrence).toMatchObject({
      lastDay: '2026-03-16',
    });
    expect(() => endOpening(opening, aDay('2026-03-01'))).toThrow('begins on 2026-03-02');
  });

  it('that is ended keeps what was moved to before its end, and not what was moved past it', () => {
    const moved = (date: string, to: string, more: object = {}) =>
      ({ kind: 'moved', date: aDay(date), to: aDay(to), ...more }) as const;
    const opening = anOpening({
      exceptions: [
        moved('2026-03-09', '2026-03-25'),
        moved('2026-03-16', '2026-03-17'),
        moved('2026-03-23', '2026-03-19', blocksOf('14:00-15:00')),
        // Not a date of the rule: it never took place.
        moved('2026-03-24', '2026-03-20'),
        moved('2026-03-30', '2026-03-31'),
      ],
    });
    const span = { first: aDay('2026-03-01'), last: aDay('2026-03-20') };
    const takesPlace = (each: Opening, last = span.last) =>
      occurrencesOf(each.recurrence, each.exceptions, { ...span, last }).map(
        ({ date, because }) => `${date} ${(because?.blocks ?? each.blocks)[0]?.from ?? ''}`,
      );
    const before = takesPlace(opening);
    const ended = endOpening(opening, span.last);
    expect(before).toEqual(['2026-03-02 09:00', '2026-03-17 09:00', '2026-03-19 14:00']);
    expect(takesPlace(ended)).toEqual(before);
    expect(takesPlace(ended, aDay('2027-03-01'))).toEqual(before);
  });
});
