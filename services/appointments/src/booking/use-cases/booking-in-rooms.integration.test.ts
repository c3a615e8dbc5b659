import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CivilDate, DomainError, WallTime } from '@maillage/kernel';
import { eventually } from '@maillage/testing';
import { agent, once, openBench, replica } from '../../appointments-bench.builder.js';
import { indexKeepersOn } from '../../availability/jobs/index-keepers.builder.js';
import type { Closure } from '../../closures/domain/closure.js';
import { timeOffOn } from '../../time-off-bench.builder.js';
import { DAY_AFTER, slot } from '../bookings.builder.js';

// A machine that does other things at once is slow, not wrong.
jest.setTimeout(120_000);

const room = (id: string, kind = 'closed-office') => ({
  ...{ id, name: `Bureau ${id}`, kind, capacity: 2, accessible: true },
});
const day = DAY_AFTER as CivilDate;
const search = { networkId: 'net-1', motiveCode: 'papers', from: day, to: day };

let bench: Awaited<ReturnType<typeof openBench>>;
beforeEach(async () => {
  bench = await openBench();
  await needs('closed-office');
  await hasRooms(room('room-1'), room('room-2'), room('booth', 'video-booth'));
});
afterEach(() => bench.close());

const needs = (kind: string) =>
  bench.models.motives.updateOne({ _id: 'motive-papers' }, { $set: { room: kind } });
const hasRooms = (...rooms: readonly ReturnType<typeof room>[]) =>
  bench.models.structures.updateOne({ _id: 'house-1' }, { $set: { rooms } });

/** A booking at 10:00 with an agent, in its room. */
async function bookAt(memberId: string, other: Parameters<typeof slot>[1] = {}) {
  const { id } = await bench.book.run(
    ...([agent(), slot('10:00', { memberId, ...other }), undefined] as const),
  );
  return id;
}
const roomOf = async (id: string) => {
  const { roomId, roomName } = (await bench.appointments.find(agent(), id))!;
  return { roomId, roomName };
};

/** Starts on the day in the first house, as a search says. */
async function offered(): Promise<number | undefined> {
  const offers = await bench.searchSlots.run(agent(), search);
  return offers.find(({ structure }) => structure.id === 'house-1')?.days[0]?.count;
}

describe('a motive that needs a room', () => {
  it('takes the first free one of the house, by name, and is refused once none is left', async () => {
    const first = await bookAt('agent-1');
    expect(await roomOf(first)).toEqual({ roomId: 'room-1', roomName: 'Bureau room-1' });
    const second = await bookAt('agent-2');
    expect(await roomOf(second)).toMatchObject({ roomId: 'room-2' });
    await bench.change.run(agent(), first, {
      status: 'cancelled-by-beneficiary',
      expectedVersion: 1,
    });
    await hasRooms(room('room-2'));
    await expect(bookAt('agent-1')).rejects.toMatchObject({
      code: 'APPOINTMENT.SLOT_TAKEN',
      details: { alternatives: expect.any(Array) },
    });
  });

  it('is not offered in a house without such a room', async () => {
    await needs('meeting-room');
    expect(await offered()).toBe(0);
    await expect(bookAt('agent-1')).rejects.toMatchObject({
      code: 'APPOINTMENT.SLOT_NOT_OFFERED',
    });
  });

  it('keeps its room while it is held, and moves into one that is free at its new time', async () => {
    await hasRooms(room('room-1'), room('room-2'));
    const hold = await bench.hold.run(agent(), slot('10:00'), undefined);
    expect(hold.roomId).toBe('room-1');
    expect(await roomOf(await bookAt('agent-2'))).toMatchObject({ roomId: 'room-2' });
    const id = await bookAt('agent-1', { holdId: hold.id });
    expect(await roomOf(id)).toMatchObject({ roomId: 'room-1' });
    const early = slot('09:00', { memberId: 'agent-2' });
    await bench.book.run(agent(), early, undefined);
    const moved = await bench.move.run(agent(), id, 1, {
      ...{ memberId: 'agent-1', startsAt: early.startsAt },
    });
    expect(moved).toMatchObject({ roomId: 'room-2', roomName: 'Bureau room-2' });
  });

  it('has its room again where its time is forced over another, without forcing the room', async () => {
    await bookAt('agent-1');
    const forced = await bookAt('agent-1', { force: true, forceReason: 'urgent' });
    expect(await roomOf(forced)).toMatchObject({ roomId: 'room-2' });
  });

  it('has rooms of their own for two who are forced at the same moment', async () => {
    await hasRooms(...['room-1', 'room-2', 'room-3', 'room-4'].map((id) => room(id)));
    for (const memberId of ['agent-1', 'agent-2']) await bookAt(memberId);
    const other = replica(bench.connection, bench.clock, { add: () => Promise.resolve() });
    const forced = { force: true, forceReason: 'urgent' } as const;
    const made = await Promise.all(
      [bench.book, other.book].map((book, index) =>
        book.run(
          ...([
            agent(),
            slot('10:00', { memberId: `agent-${String(index + 1)}`, ...forced }),
          ] as const),
          undefined,
        ),
      ),
    );
    const rooms = await Promise.all(made.map(({ id }) => roomOf(id)));
    expect(rooms.map(({ roomId }) => roomId).sort()).toEqual(['room-3', 'room-4']);
    const last = await bookAt('agent-1', forced);
    expect((await bench.appointments.find(agent(), last))?.forced).toBe(true);
  });

  it.each(['in the index', 'in the database'])('is searched %s with its rooms', async (where) => {
    await hasRooms(room('room-1'));
    const keepers = indexKeepersOn(bench);
    if (where === 'in the index') await keepers.kept();
    const counts = async (count: number) => {
      if (where === 'in the index') expect(await bench.index.covered()).toBeDefined();
      await eventually(async () => (await offered()) === count);
    };
    await counts(12);
    // Another agent is free, the only room is not.
    await bookAt('agent-1');
    await counts(11);
    const { closures } = timeOffOn(bench.connection);
    const closure: Closure = {
      ...{ id: 'closure-1', version: 1, networkId: 'net-1', structureId: 'house-1' },
      ...{ roomId: 'room-1', reason: 'works', firstDay: day, lastDay: day },
      ...{ from: '14:00' as WallTime, to: '18:00' as WallTime },
    };
    await bench.unitOfWork.run((tx) => closures.insert(tx, closure));
    await counts(5);
    await hasRooms(room('room-1'), room('room-2'));
    await counts(12);
    await keepers.stop();
  });
});

describe('200 clients at once', () => {
  it('never get more of the rooms than there are at one time', async () => {
    await bench.models.members.insertMany(
      ['agent-4', 'agent-5'].map((_id) => ({
        ...{ _id, version: 1, displayName: _id, suspended: false, structureIds: ['house-1'] },
      })),
    );
    const opening = await bench.models.openings.findById('opening-agent-1').lean();
    await bench.models.openings.insertMany(
      ['agent-4', 'agent-5'].map((memberId) => ({
        ...{ ...opening, _id: `opening-${memberId}`, memberId },
      })),
    );
    const idle = { add: () => Promise.resolve() };
    const replicas = Array.from({ length: 4 }, () => replica(bench.connection, bench.clock, idle));
    const members = ['agent-1', 'agent-2', 'agent-4', 'agent-5'];
    const ended = await Promise.allSettled(
      Array.from({ length: 200 }, (_, i) =>
        replicas[i % 4]!.book.run(
          agent(),
          // Four agents are free, two rooms are.
          slot('10:00', {
            memberId: members[(i % 4) ^ ((i >> 2) % 4)]!,
            beneficiaryId: `person-${i}`,
          }),
          once(`key-${i}`),
        ),
      ),
    );
    const codes = ended.flatMap((each) =>
      each.status === 'rejected' ? [(each.reason as DomainError).code] : [],
    );
    expect(new Set(codes)).toEqual(new Set(['APPOINTMENT.SLOT_TAKEN']));
    const booked = await bench.models.appointments.find().lean();
    expect(booked.map(({ roomId }) => roomId).sort()).toEqual(['room-1', 'room-2']);
    const days = await bench.models.busyDays.find().lean();
    const taken = Object.fromEntries(days.map(({ ownerId, entries }) => [ownerId, entries.length]));
    expect(taken).toMatchObject({ 'room-1': 1, 'room-2': 1 });
  });
});
