import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CivilDate, MemberScope, WallTime } from '@maillage/kernel';
import { agent, openBench, once } from '../../appointments-bench.builder.js';
import { keepTimeOffOn, managerOf } from '../../openings-bench.builder.js';

jest.setTimeout(60_000);

let bench: Awaited<ReturnType<typeof openBench>>;
let keep: ReturnType<typeof keepTimeOffOn>;
beforeEach(async () => {
  bench = await openBench();
  keep = keepTimeOffOn(bench);
});
afterEach(() => bench.close());

const day = (text: string) => text as CivilDate;
const time = (text: string) => text as WallTime;
const manager = managerOf('house-1');
const zone = 'Europe/Paris';

/** Who is free in house-1 on a day, by start in UTC. */
const freeOn = async (date: string): Promise<Record<string, string>> => {
  const [house] = await bench.searchSlots.run(agent(), {
    ...{ networkId: 'net-1', motiveCode: 'papers', structureId: 'house-1' },
    ...{ from: day(date), to: day(date) },
  });
  return Object.fromEntries(
    (house?.slots ?? []).map((slot) => [slot.startsAt.toISOString().slice(11, 16), slot.memberId]),
  );
};
const booking = (memberId: string, startsAt: string) =>
  bench.book.run(
    agent(),
    {
      ...{ motiveCode: 'papers', structureId: 'house-1', memberId, beneficiaryId: 'person-1' },
      startsAt: new Date(startsAt),
    },
    undefined,
  );
const absence = (memberId: string, over: object = {}) => ({
  memberId,
  zone,
  reason: 'leave' as const,
  time: {
    kind: 'period' as const,
    ...{ firstDay: day('2026-03-03'), from: time('10:00') },
    ...{ lastDay: day('2026-03-04'), to: time('24:00') },
  },
  ...over,
});

describe('an absence', () => {
  it('takes its member out of the search and of what can be booked, and gives them back when removed', async () => {
    const { absence: set } = await keep.absences.set(manager, absence('agent-1'), undefined);
    expect(Object.values(await freeOn('2026-03-04'))).toEqual(Array(12).fill('agent-2'));
    await expect(booking('agent-1', '2026-03-04T08:00:00Z')).rejects.toMatchObject({
      code: 'APPOINTMENT.SLOT_NOT_OFFERED',
    });
    await booking('agent-2', '2026-03-04T08:00:00Z');
    expect(await freeOn('2026-03-04')).not.toHaveProperty(['08:00']);

    await keep.absences.remove(manager, set.id, 1);
    expect(await freeOn('2026-03-04')).toMatchObject({ '08:00': 'agent-1' });
  });

  it('that comes back takes every such day but those it leaves out', async () => {
    await keep.absences.set(manager, absence('agent-2'), undefined);
    const recurrence = { kind: 'weekly', firstDay: day('2026-03-02'), everyWeeks: 1 } as const;
    const weekly = {
      kind: 'recurring' as const,
      recurrence: { ...recurrence, weekdays: [3] as const },
      except: [day('2026-03-11')],
      ...{ from: time('22:00'), to: time('10:00') },
    };
    await keep.absences.set(manager, absence('agent-1', { time: weekly }), undefined);
    // Wednesday evening to Thursday at ten, on the clock of Paris.
    const thursday = await freeOn('2026-03-05');
    expect(thursday).toMatchObject({ '08:00': 'agent-2', '09:00': 'agent-1' });
    expect(await freeOn('2026-03-12')).toMatchObject({ '08:00': 'agent-1' });
  });

  it('is for the member, and for managers of a house of theirs, to set and to read', async () => {
    const { absence: set } = await keep.absences.set(agent(), absence('agent-1'), once('away-1'));
    const again = await keep.absences.set(agent(), absence('agent-1'), once('away-1'));
    expect(again.absence.id).toBe(set.id);
    const strangers: MemberScope[] = [agent('agent-2'), managerOf('house-2')];
    for (const scope of [...strangers.slice(0, 1), { ...managerOf('house-2'), memberId: 'm' }]) {
      await expect(keep.absences.one(scope, set.id)).rejects.toMatchObject({
        code: 'ABSENCE.UNKNOWN',
      });
      await expect(keep.absences.set(scope, absence('agent-1'), undefined)).rejects.toMatchObject({
        code: 'MEMBER.UNKNOWN',
      });
      expect(await keep.absences.list(scope, { memberId: 'agent-1' })).toEqual([]);
    }
    await keep.absences.change(manager, set.id, 1, { reason: 'training' });
    expect(await keep.absences.list(manager, { structureId: 'house-1' })).toMatchObject([
      { memberName: 'Nom de agent-1', absence: { reason: 'training', version: 2 } },
    ]);
    expect(await keep.absences.changes(manager, set.id)).toHaveLength(2);
  });

  it.each([
    ['2026-03-04', '2026-03-03'],
    ['2026-03-04', '2029-03-04'],
  ])('from %s to %s is refused', async (first, last) => {
    const wrong = { ...absence('agent-1').time, firstDay: day(first), lastDay: day(last) };
    await expect(
      keep.absences.set(manager, absence('agent-1', { time: wrong }), undefined),
    ).rejects.toMatchObject({ code: 'ABSENCE.WRONG_TIME' });
  });
});

describe('a closure', () => {
  const closure = {
    ...{ structureId: 'house-1', roomId: null, reason: 'works' as const },
    ...{ firstDay: day('2026-03-03'), from: time('00:00') },
    ...{ lastDay: day('2026-03-04'), to: time('12:00') },
  };

  it('takes the house out of the search until it ends, and no other house', async () => {
    const { id } = await keep.closures.set(manager, closure, undefined);
    expect(await freeOn('2026-03-03')).toEqual({});
    expect(Object.keys(await freeOn('2026-03-04'))[0]).toBe('13:00');
    const houses = await bench.searchSlots.run(agent(), {
      ...{ networkId: 'net-1', motiveCode: 'papers' },
      ...{ from: day('2026-03-03'), to: day('2026-03-03') },
    });
    expect(houses.map((each) => [each.structure.id, each.slots.length])).toEqual([
      ['house-2', 12],
      ['house-1', 0],
    ]);
    await expect(booking('agent-1', '2026-03-03T08:00:00Z')).rejects.toMatchObject({
      code: 'APPOINTMENT.SLOT_NOT_OFFERED',
    });
    await keep.closures.change(manager, id, 1, { lastDay: day('2026-03-03') });
    expect(Object.keys(await freeOn('2026-03-04'))[0]).toBe('08:00');
    await expect(keep.closures.remove(manager, id, 1)).rejects.toMatchObject({
      code: 'VERSION.STALE',
    });
  });

  it('is for the manager of the house to set', async () => {
    await expect(keep.closures.set(managerOf('house-2'), closure, undefined)).rejects.toMatchObject(
      { code: 'STRUCTURE.UNKNOWN' },
    );
    await expect(
      keep.closures.set(manager, { ...closure, roomId: 'room-9' }, undefined),
    ).rejects.toMatchObject({ code: 'CLOSURE.ROOM_UNKNOWN' });
    await expect(
      keep.closures.set(manager, { ...closure, to: time('12:02') }, undefined),
    ).rejects.toMatchObject({ code: 'CLOSURE.WRONG_TIME' });
  });
});

describe('a public holiday', () => {
  it('is without slots, unless the house opens on it', async () => {
    const easterMonday = { structureId: 'house-1', day: day('2026-04-06') };
    expect(await freeOn('2026-04-06')).toEqual({});
    const set = await keep.workedHolidays.set(manager, easterMonday, undefined);
    expect(set.name).toBe('Lundi de Pâques');
    expect(Object.keys(await freeOn('2026-04-06'))).toHaveLength(12);
    await expect(keep.workedHolidays.set(manager, easterMonday, undefined)).rejects.toMatchObject({
      code: 'WORKED_HOLIDAY.KNOWN',
    });
    await keep.workedHolidays.remove(manager, set.id, 1);
    expect(await freeOn('2026-04-06')).toEqual({});
    await expect(
      keep.workedHolidays.set(manager, { ...easterMonday, day: day('2026-04-07') }, undefined),
    ).rejects.toMatchObject({ code: 'WORKED_HOLIDAY.NO_HOLIDAY' });
  });
});
