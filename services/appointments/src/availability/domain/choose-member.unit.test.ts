import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@maillage/calendar';
import { chooseMember } from './choose-member.js';
import { nextSlotsByStructure } from './slots-by-structure.js';
import { busyMsOn } from './taken-time.js';
import {
  aMotive,
  anOpening,
  aStructure,
  aTimetable,
  block,
  booked,
  period,
} from './timetable.builder.js';

const HOUR = 3_600_000;
const ada = { memberId: 'ada', busyMs: 2 * HOUR };
const bob = { memberId: 'bob', busyMs: HOUR };
const eve = { memberId: 'eve', busyMs: HOUR };

describe('The choice of an agent', () => {
  it('falls on the same agent as last time if they are free', () => {
    expect(chooseMember([bob, ada], 'ada')).toMatchObject({
      memberId: 'ada',
      because: 'same-agent',
    });
    expect(chooseMember([bob], 'ada')).toMatchObject({ memberId: 'bob', because: 'only-one-free' });
  });

  it('falls on the least loaded that day, ties by id, whatever the order', () => {
    expect(chooseMember([ada, bob])).toMatchObject({ memberId: 'bob', because: 'least-loaded' });
    expect(chooseMember([eve, ada, bob])).toEqual({
      memberId: 'bob',
      because: 'lowest-id',
      among: [bob, eve, ada],
    });
    expect(chooseMember([])).toBeUndefined();
  });

  it('measures the load on the day of the house, overlaps once, ended holds not', () => {
    const now = new Date('2026-11-22T00:00Z');
    const busy = [
      booked('2026-11-22T22:30Z', '2026-11-22T23:30Z'),
      booked('2026-11-23T08:00Z', '2026-11-23T09:00Z'),
      booked('2026-11-23T08:30Z', '2026-11-23T09:30Z'),
      { ...period('2026-11-23T10:00Z', '2026-11-23T11:00Z'), until: now },
    ];
    expect(busyMsOn(busy, civilDate('2026-11-23'), 'Europe/Paris', now)).toBe(2 * HOUR);
  });
});

describe('A search over several houses', () => {
  const window = period('2026-11-22T23:00Z', '2026-11-24T23:00Z');
  const now = new Date('2026-11-01T00:00Z');
  const structures = [aStructure(), aStructure({ structureId: 'house-2' })];
  const inHouseTwo = anOpening({
    openingId: 'opening-2',
    structureId: 'house-2',
    blocks: [block('08:00-09:00')],
  });
  const timetables = [
    aTimetable({
      memberId: 'bob',
      structures,
      busy: [booked('2026-11-23T08:00Z', '2026-11-23T09:00Z')],
    }),
    aTimetable({ memberId: 'ada', structures, openings: [anOpening(), inHouseTwo] }),
  ];

  it('answers by house, the earliest first, with starts per day and who is free', () => {
    const answer = nextSlotsByStructure(timetables, () => aMotive(), window, now, 'agent');
    expect(
      answer.map(({ structureId, next }) => [structureId, next.memberId, next.from.toISOString()]),
    ).toEqual([
      ['house-2', 'ada', '2026-11-23T07:00:00.000Z'],
      ['house-1', 'ada', '2026-11-23T08:00:00.000Z'],
    ]);
    expect(answer[1]?.startsPerDay).toEqual([
      { date: '2026-11-23', starts: 4 },
      { date: '2026-11-24', starts: 4 },
    ]);
    expect(answer[1]?.starts.map(({ slots }) => slots.map((slot) => slot.memberId).join())).toEqual(
      ['ada', 'ada', 'ada,bob', 'ada,bob', 'ada,bob', 'ada,bob', 'ada,bob', 'ada,bob'],
    );
  });

  it('uses the motive as each house offers it, and leaves out houses that do not', () => {
    const answer = nextSlotsByStructure(
      timetables,
      (id) => (id === 'house-2' ? aMotive({ durationMinutes: 60 }) : undefined),
      window,
      now,
      'agent',
    );
    expect(answer).toMatchObject([
      { structureId: 'house-2', startsPerDay: [{ starts: 1 }, { starts: 1 }] },
    ]);
  });
});
