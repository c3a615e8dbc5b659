import { describe, expect, it } from '@jest/globals';
import { wallTimeOf } from '@maillage/calendar';
import { slotsOf } from './slots-of.js';
import { aMotive, anOpening, aStructure, aTimetable, booked, period } from './timetable.builder.js';
import type { MemberTimetable, MotiveRules } from './timetable.js';

/** Monday 23 November 2026 in Paris; openings are from 9:00 to 11:00, appointments of 30 minutes. */
const MONDAY = period('2026-11-22T23:00Z', '2026-11-23T23:00Z');
const LONG_BEFORE = new Date('2026-11-01T08:00Z');
const ROOMS = [
  { id: 'room-2', kind: 'closed-office' },
  { id: 'room-1', kind: 'closed-office' },
  { id: 'booth', kind: 'video-booth' },
] as const;
const structures = [aStructure({ rooms: ROOMS })];

/** Each start and its room. */
function placesOf(timetable: Partial<MemberTimetable>, motive: Partial<MotiveRules>): string[] {
  const whole = aTimetable({ structures, ...timetable });
  return slotsOf(whole, aMotive(motive), MONDAY, LONG_BEFORE, 'agent').map(
    ({ from, roomId = 'no room' }) => `${wallTimeOf(from, 'Europe/Paris')} ${roomId}`,
  );
}

describe('The slots of a motive that needs a room', () => {
  it('are in the first free room of that kind by id where the opening has none', () => {
    const roomsBusy = new Map([['room-1', [booked('2026-11-23T08:15Z', '2026-11-23T08:45Z')]]]);
    expect(placesOf({ roomsBusy }, { room: 'closed-office' })).toEqual([
      '09:00 room-2',
      '09:30 room-2',
      '10:00 room-1',
      '10:30 room-1',
    ]);
    expect(placesOf({ roomsBusy }, { room: 'video-booth' })[0]).toBe('09:00 booth');
    expect(placesOf({ roomsBusy }, { room: 'any' })[0]).toBe('09:00 booth');
    expect(placesOf({ roomsBusy }, { room: 'none' })[0]).toBe('09:00 no room');
  });

  it('are none while every such room is taken or closed, and do not move the grid', () => {
    const roomsBusy = new Map([['room-1', [booked('2026-11-23T08:15Z', '2026-11-23T08:45Z')]]]);
    const closures = [
      { ...period('2026-11-23T08:40Z', '2026-11-23T09:10Z'), roomId: 'room-2' },
      { ...period('2026-11-23T08:00Z', '2026-11-23T10:00Z'), roomId: 'booth' },
    ];
    const timetable = { roomsBusy, structures: [aStructure({ rooms: ROOMS, closures })] };
    expect(placesOf(timetable, { room: 'any' })).toEqual([
      '09:00 room-2',
      '10:00 room-1',
      '10:30 room-1',
    ]);
    expect(placesOf(timetable, { room: 'video-booth' })).toEqual([]);
  });

  it('keep the room for the buffer too, which may run into a closure but not into what is booked', () => {
    const taken = new Map([['booth', [booked('2026-11-23T09:00Z', '2026-11-23T09:30Z')]]]);
    const motive = { room: 'video-booth', bufferMinutes: 10 } as const;
    expect(placesOf({ roomsBusy: taken }, motive)).toEqual(['09:00 booth', '10:30 booth']);
    const closures = [{ ...period('2026-11-23T09:00Z', '2026-11-23T09:30Z'), roomId: 'booth' }];
    const closed = [aStructure({ rooms: ROOMS, closures })];
    expect(placesOf({ structures: closed }, motive)).toEqual([
      '09:00 booth',
      '09:30 booth',
      '10:30 booth',
    ]);
  });

  it('are in the room of the opening where it has one, if that is of the kind', () => {
    const openings = [anOpening({ roomId: 'room-2' })];
    expect(placesOf({ openings }, { room: 'closed-office' })[0]).toBe('09:00 room-2');
    expect(placesOf({ openings }, { room: 'any' })).toHaveLength(4);
    expect(placesOf({ openings }, { room: 'video-booth' })).toEqual([]);
    const gone = [anOpening({ roomId: 'room-of-before' })];
    expect(placesOf({ openings: gone }, { room: 'any' })).toEqual([]);
    expect(placesOf({ openings: gone }, { room: 'none' })).toHaveLength(4);
  });

  it('are none in a house without rooms', () => {
    expect(placesOf({ structures: [aStructure()] }, { room: 'any' })).toEqual([]);
  });
});
