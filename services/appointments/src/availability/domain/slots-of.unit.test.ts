import { describe, expect, it } from '@jest/globals';
import { civilDate, wallTime, wallTimeOf } from '@maillage/calendar';
import { slotsOf } from './slots-of.js';
import {
  aMotive,
  anOpening,
  aStructure,
  aTimetable,
  block,
  booked,
  period,
} from './timetable.builder.js';
import type { Booker, MemberTimetable, MotiveRules } from './timetable.js';

const MONDAY = period('2026-11-22T23:00Z', '2026-11-23T23:00Z');
const LONG_BEFORE = new Date('2026-11-01T00:00Z');

function startsOf(
  timetable: MemberTimetable,
  {
    motive = aMotive(),
    window = MONDAY,
    now = LONG_BEFORE,
    booker = 'agent',
  }: { motive?: MotiveRules; window?: typeof MONDAY; now?: Date; booker?: Booker } = {},
): string[] {
  const zone = timetable.structures[0]?.zone ?? 'UTC';
  return slotsOf(timetable, motive, window, now, booker).map((slot) => wallTimeOf(slot.from, zone));
}

describe('The slots of a member', () => {
  it('fill a block in the motive’s steps', () => {
    expect(startsOf(aTimetable())).toEqual(['09:00', '09:30', '10:00', '10:30']);
    expect(
      startsOf(aTimetable(), { motive: aMotive({ durationMinutes: 45, stepMinutes: 15 }) }),
    ).toEqual(['09:00', '09:15', '09:30', '09:45', '10:00', '10:15']);
  });

  it('do not straddle two touching blocks', () => {
    const opening = anOpening({ blocks: [block('09:00-09:45'), block('09:45-10:30')] });
    expect(startsOf(aTimetable({ openings: [opening] }))).toEqual(['09:00', '09:45']);
  });

  it('are counted from the end and buffer of what precedes', () => {
    expect(
      startsOf(aTimetable({ busy: [booked('2026-11-23T08:00Z', '2026-11-23T08:40Z')] })),
    ).toEqual(['09:40', '10:10']);
  });

  it('let their buffer run past the block and into an absence, not into a later appointment', () => {
    const motive = aMotive({ bufferMinutes: 15 });
    expect(startsOf(aTimetable(), { motive })).toContain('10:30');
    const absences = [
      { kind: 'period' as const, ...period('2026-11-23T10:00Z', '2026-11-23T11:00Z') },
    ];
    expect(startsOf(aTimetable({ absences }), { motive })).toContain('10:30');
    const busy = [booked('2026-11-23T10:00Z', '2026-11-23T10:30Z')];
    expect(startsOf(aTimetable({ busy }), { motive })).toEqual(['09:00', '09:30', '10:00']);
  });

  it('count a hold until it ends, to the millisecond', () => {
    const until = new Date('2026-11-22T10:00:00.000Z');
    const busy = [{ ...period('2026-11-23T08:00Z', '2026-11-23T10:00Z'), until }];
    expect(startsOf(aTimetable({ busy }), { now: new Date(until.getTime() - 1) })).toEqual([]);
    expect(startsOf(aTimetable({ busy }), { now: until })).toHaveLength(4);
  });

  it('bind prescribers to notice and horizon, both ends included, and agents to now', () => {
    const now = new Date('2026-11-23T08:00Z');
    expect(startsOf(aTimetable(), { now })).toEqual(['09:00', '09:30', '10:00', '10:30']);
    const motive = aMotive({ minNoticeMinutes: 60, horizonDays: 1 });
    const window = period('2026-11-22T23:00Z', '2026-11-25T23:00Z');
    expect(startsOf(aTimetable(), { now, motive, window, booker: 'prescriber' })).toEqual([
      '10:00',
      '10:30',
      '09:00',
    ]);
  });

  it('are offered only to those who may book the motive', () => {
    expect(
      startsOf(aTimetable(), { motive: aMotive({ bookableBy: ['agents'] }), booker: 'prescriber' }),
    ).toEqual([]);
  });

  it('keep the grid when the window starts in the middle of it', () => {
    expect(
      startsOf(aTimetable(), { window: period('2026-11-23T08:10Z', '2026-11-23T09:30Z') }),
    ).toEqual(['09:30', '10:00']);
  });

  it('leave out absences over midnight, closures and other rooms’ openings stay', () => {
    const night = {
      kind: 'recurring' as const,
      zone: 'Europe/Paris',
      recurrence: anOpening().recurrence,
      exceptions: [],
      from: wallTime('22:00'),
      to: wallTime('09:50'),
    };
    expect(startsOf(aTimetable({ absences: [night] }))).toEqual(['09:50', '10:20']);
    const closed = (roomId?: string) =>
      aStructure({ closures: [{ ...period('2026-11-23T00:00Z', '2026-11-24T00:00Z'), roomId }] });
    expect(startsOf(aTimetable({ structures: [closed()] }))).toEqual([]);
    expect(startsOf(aTimetable({ structures: [closed('room-9')] }))).toHaveLength(4);
  });

  it('respect public holidays of the zone unless the house opens', () => {
    const window = period('2026-12-25T23:00Z', '2026-12-26T23:00Z');
    const alsace = aStructure({ holidayZone: 'alsace-moselle' });
    expect(startsOf(aTimetable(), { window })).toHaveLength(4);
    expect(startsOf(aTimetable({ structures: [alsace] }), { window })).toEqual([]);
    expect(
      startsOf(
        aTimetable({ structures: [{ ...alsace, openOnHolidays: [civilDate('2026-12-26')] }] }),
        { window },
      ),
    ).toHaveLength(4);
  });

  it('are those at which the room of the opening is free too, whoever is in it', () => {
    const openings = [anOpening({ roomId: 'room-1' })];
    const roomsBusy = new Map([['room-1', [booked('2026-11-23T08:15Z', '2026-11-23T08:45Z')]]]);
    expect(startsOf(aTimetable({ openings, roomsBusy }))).toEqual(['09:45', '10:15']);
    const elsewhere = [anOpening({ roomId: 'room-2' })];
    expect(startsOf(aTimetable({ openings: elsewhere, roomsBusy }))).toHaveLength(4);
    expect(startsOf(aTimetable({ roomsBusy }))).toHaveLength(4);
  });

  it('take the blocks of a moved or extra date', () => {
    const opening = anOpening({
      recurrence: { kind: 'once', firstDay: civilDate('2026-11-20') },
      exceptions: [
        {
          kind: 'moved',
          date: civilDate('2026-11-20'),
          to: civilDate('2026-11-23'),
          blocks: [block('14:00-15:00')],
        },
      ],
    });
    expect(startsOf(aTimetable({ openings: [opening] }))).toEqual(['14:00', '14:30']);
  });

  it('give one slot where two openings of a house overlap', () => {
    const openings = [
      anOpening(),
      anOpening({ openingId: 'opening-2', blocks: [block('10:00-11:30')] }),
    ];
    const slots = slotsOf(aTimetable({ openings }), aMotive(), MONDAY, LONG_BEFORE, 'agent');
    expect(slots.map((slot) => slot.openingId)).toEqual([
      'opening-1',
      'opening-1',
      'opening-1',
      'opening-1',
      'opening-2',
    ]);
  });

  it('leave out wall-clock times that do not exist, on a grid of the wall clock', () => {
    const window = period('2026-03-28T23:00Z', '2026-03-29T22:00Z');
    const opening = anOpening({ blocks: [block('01:00-05:00')] });
    const now = new Date('2026-03-01T00:00Z');
    const motive = aMotive({ durationMinutes: 30, stepMinutes: 45 });
    expect(startsOf(aTimetable({ openings: [opening] }), { window, now, motive })).toEqual([
      '01:00',
      '01:45',
      '03:15',
      '04:00',
    ]);
  });

  it('offer wall-clock times that occur twice once, the first', () => {
    const window = period('2026-10-24T22:00Z', '2026-10-25T23:00Z');
    const opening = anOpening({ blocks: [block('01:30-04:00')] });
    const now = new Date('2026-10-01T00:00Z');
    const slots = slotsOf(aTimetable({ openings: [opening] }), aMotive(), window, now, 'agent');
    expect(slots.map((slot) => slot.from.toISOString().slice(11, 16))).toEqual([
      '23:30',
      '00:00',
      '00:30',
      '02:00',
      '02:30',
    ]);
  });
});
