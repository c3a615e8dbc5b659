import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { addDays } from '@maillage/calendar';
import type { CivilDate, WallTime } from '@maillage/kernel';
import { eventually } from '@maillage/testing';
import { agent, MONDAY_AT_NINE, once, openBench } from '../../appointments-bench.builder.js';
import type { Closure } from '../../closures/domain/closure.js';
import { timeOffOn } from '../../time-off-bench.builder.js';
import { RedisAvailabilityDuty } from '../persistence/redis-availability-duty.js';
import { indexKeepersOn } from './index-keepers.builder.js';

jest.setTimeout(60_000);

const tuesday = '2026-03-03' as CivilDate;
const search = { networkId: 'net-1', motiveCode: 'papers', from: tuesday, to: tuesday };

let bench: Awaited<ReturnType<typeof openBench>>;
let keepers: ReturnType<typeof indexKeepersOn>;

beforeEach(async () => {
  bench = await openBench();
  keepers = indexKeepersOn(bench);
});
afterEach(async () => {
  await keepers.stop();
  await bench.close();
});

/** Something to wait for until it is opened. */
function gate() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

/** Starts on Tuesday by house, read from the index alone. */
async function indexed(): Promise<Record<string, number>> {
  expect(await bench.index.covered()).toBeDefined();
  const offers = await bench.searchSlots.run(agent(), search);
  return Object.fromEntries(
    offers.map(({ structure, days }) => [structure.id, days[0]?.count ?? 0]),
  );
}

const wanted = {
  motiveCode: 'papers',
  structureId: 'house-1',
  memberId: 'agent-1',
  beneficiaryId: 'person-1',
};

const atHouse2 = {
  structureId: 'house-2',
  memberId: 'agent-3',
  startsAt: new Date('2026-03-03T08:00:00Z'),
};

describe('the index of free time', () => {
  it('is filled by the first who keeps it, and the database is not read by searches any more', async () => {
    const first = await keepers.kept();
    expect(await indexed()).toEqual({ 'house-1': 12, 'house-2': 12 });
    await first.beforeApplicationShutdown();
    await bench.models.openings.deleteMany({});
    await bench.models.busyDays.deleteMany({});
    const [offer] = await bench.searchSlots.run(agent(), { ...search, listed: 1 });
    expect(offer?.slots).toHaveLength(1);
  });

  it('takes in what is booked, set and suspended, whoever wrote it', async () => {
    await keepers.kept();
    for (const memberId of ['agent-1', 'agent-2']) {
      const startsAt = new Date('2026-03-03T08:00:00Z');
      await bench.book.run(agent(), { ...wanted, memberId, startsAt }, once(memberId));
    }
    await eventually(async () => (await indexed())['house-1'] === 11);
    await bench.models.openings.deleteOne({ _id: 'opening-agent-3' });
    await eventually(async () => (await indexed())['house-2'] === 0);
    for (const id of ['agent-1', 'agent-2']) {
      await bench.models.members.updateOne({ _id: id }, { $set: { suspended: true } });
    }
    await eventually(async () => (await indexed())['house-1'] === 0);
  });

  it('keeps what is taken on the other days of a week of which one day changes', async () => {
    await keepers.kept();
    await bench.book.run(agent('agent-3', 'house-2'), { ...wanted, ...atHouse2 }, undefined);
    await eventually(async () => (await indexed())['house-2'] === 11);
    // Friday of that week, and the Monday after, which touches its Saturday.
    for (const day of ['2026-03-06', '2026-03-09'] as CivilDate[]) {
      const change = { kind: 'time', ownerId: 'agent-3', first: day, last: day } as const;
      await bench.refreshAvailability.of(change);
      expect((await indexed())['house-2']).toBe(11);
    }
  });

  it('leaves out who left the house, and takes in who came back to it or belongs to a partner', async () => {
    await keepers.kept();
    const { members } = bench.models;
    for (const [change, starts] of [
      [{ structureIds: ['house-1'] }, 0],
      [{ structureIds: ['house-2'] }, 12],
      [{ structureIds: [] }, 0],
      [{ teamIds: ['team-1'] }, 12],
    ] as const) {
      await members.updateOne({ _id: 'agent-3' }, { $set: change });
      await eventually(async () => (await indexed())['house-2'] === starts);
      if (starts > 0) continue;
      await expect(
        bench.book.run(agent('agent-3', 'house-2'), { ...wanted, ...atHouse2 }, undefined),
      ).rejects.toMatchObject({ code: 'APPOINTMENT.SLOT_NOT_OFFERED' });
    }
  });

  it('takes in that a house is closed, and that it is not after all', async () => {
    await keepers.kept();
    const { closures, changes } = timeOffOn(bench.connection);
    const closure: Closure = {
      id: 'closure-1',
      version: 1,
      networkId: 'net-1',
      structureId: 'house-2',
      roomId: null,
      reason: 'other',
      firstDay: tuesday,
      from: '00:00' as WallTime,
      lastDay: tuesday,
      to: '12:00' as WallTime,
    };
    await bench.unitOfWork.run((tx) => closures.insert(tx, closure));
    await eventually(async () => (await indexed())['house-2'] === 6);
    await bench.unitOfWork.run(async (tx) => {
      await closures.remove(tx, 'closure-1', 1);
      const history = { at: new Date(MONDAY_AT_NINE), by: 'sophie', before: closure, after: null };
      await changes.record(tx, [{ id: 'change-1', thingId: 'closure-1', ...history }]);
    });
    await eventually(async () => (await indexed())['house-2'] === 12);
  });

  it('goes on where another stopped, and fills itself again when it was emptied', async () => {
    const first = await keepers.kept();
    await first.beforeApplicationShutdown();
    const startsAt = new Date('2026-03-03T08:00:00Z');
    for (const memberId of ['agent-1', 'agent-2']) {
      await bench.book.run(agent(), { ...wanted, memberId, startsAt }, once(memberId));
    }
    const second = keepers.keeper();
    await second.round();
    await eventually(async () => (await indexed())['house-1'] === 11);
    await bench.index.clear();
    const offers = await bench.searchSlots.run(agent(), search);
    expect(offers.map(({ days }) => days[0]?.count)).toEqual([12, 11]);
    await keepers.kept(second);
    expect(await indexed()).toEqual({ 'house-1': 11, 'house-2': 12 });
  });

  it('goes on with changes and keeps the duty while it is filled', async () => {
    const first = await keepers.kept();
    const { last } = (await bench.index.covered()) ?? { last: tuesday };
    const { index } = bench;
    await index.cover({ first: tuesday, last: addDays(last, -7) });
    const [reached, goOn] = [gate(), gate()];
    const turn = index.turn.bind(index);
    // The filling stands still at its first turn.
    index.turn = async () => {
      index.turn = turn;
      reached.open();
      await goOn.opened;
      return turn();
    };
    await first.round();
    await reached.opened;
    await first.round();
    await bench.models.openings.deleteOne({ _id: 'opening-agent-3' });
    await eventually(async () => (await indexed())['house-2'] === 0);
    expect(await bench.refreshAvailability.isComplete()).toBe(false);
    goOn.open();
    await eventually(() => bench.refreshAvailability.isComplete());
    expect(await indexed()).toEqual({ 'house-1': 12, 'house-2': 0 });
  });

  it('is not asked for days that are long over', async () => {
    const past = { ...search, from: '2000-01-01' as CivilDate, to: '2000-01-20' as CivilDate };
    await expect(bench.searchSlots.run(agent(), past)).rejects.toMatchObject({
      code: 'SLOTS.WRONG_WINDOW',
    });
  });

  it('is kept by one at a time', async () => {
    await keepers.kept();
    const { redis, connection } = bench;
    expect(await new RedisAvailabilityDuty(redis, `${connection.name}:`).hold()).toBe(false);
  });

  it('keeps what was read later, whoever writes first', async () => {
    await bench.refreshAvailability.rebuild();
    const early = await bench.index.turn();
    const opening = { openingId: 'opening-agent-3', structureId: 'house-2', memberId: 'agent-3' };
    const gone = { ...opening, networkId: 'net-1', motiveCodes: ['pension'] };
    await bench.refreshAvailability.of({ kind: 'opening', openingId: 'opening-agent-3' });
    await bench.index.write(early, [{ opening: gone, weeks: [] }]);
    await bench.index.remove(early, ['opening-agent-3']);
    expect(await indexed()).toEqual({ 'house-1': 12, 'house-2': 12 });
  });
});
