import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { DomainError } from '@maillage/kernel';
import { agent, once, openBench, replica } from '../../appointments-bench.builder.js';
import { slot } from '../bookings.builder.js';

// A machine that does other things at once is slow, not wrong.
jest.setTimeout(120_000);

const CLIENTS = 200;

let bench: Awaited<ReturnType<typeof openBench>>;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

/** Work of so many clients at once, over four replicas; what became of each. */
async function atOnce(work: (one: ReturnType<typeof replica>, i: number) => Promise<unknown>) {
  const idle = { add: () => Promise.resolve() };
  const replicas = Array.from({ length: 4 }, () => replica(bench.connection, bench.clock, idle));
  const ended = await Promise.allSettled(
    Array.from({ length: CLIENTS }, (_, i) => work(replicas[i % 4]!, i)),
  );
  const refusals = ended.flatMap((each) =>
    each.status === 'rejected' ? [each.reason as DomainError] : [],
  );
  return { done: CLIENTS - refusals.length, refusals };
}

const codesOf = (refusals: readonly DomainError[]): string[] => [
  ...new Set(refusals.map(({ kind, code }) => `${kind} ${code}`)),
];

/** What each owner's time is taken by, over all days. */
async function takenBy(): Promise<Record<string, number>> {
  const days = await bench.models.busyDays.find().lean();
  return Object.fromEntries(days.map(({ ownerId, entries }) => [ownerId, entries.length]));
}

describe('200 clients at once', () => {
  it('get one room at one time once, although two members receive in it', async () => {
    await bench.models.openings.updateMany({ structureId: 'house-1' }, { roomId: 'room-1' });
    const { done, refusals } = await atOnce((one, i) =>
      one.book.run(
        agent(),
        slot('10:00', { memberId: `agent-${(i % 2) + 1}`, beneficiaryId: `person-${i}` }),
        once(`key-${i}`),
      ),
    );
    expect(done).toBe(1);
    expect(codesOf(refusals)).toEqual(['conflict APPOINTMENT.SLOT_TAKEN']);
    for (const { details } of refusals) expect(details['alternatives']).toHaveLength(3);
    const [booked] = await bench.models.appointments.find().lean();
    expect(booked?.roomId).toBe('room-1');
    expect(await takenBy()).toMatchObject({ 'room-1': 1, [booked?.memberId ?? '']: 1 });
  });

  it('with the same key are all told of the one appointment that is made', async () => {
    const made = new Set<string>();
    const send = async (one: ReturnType<typeof replica>) => {
      made.add((await one.book.run(agent(), slot('10:00'), once('sent by two tabs'))).id);
    };
    const { refusals } = await atOnce(send);
    // On a machine that is slow, some are told to send it again; nobody is told that the slot is taken.
    for (const code of codesOf(refusals)) {
      expect(['conflict IDEMPOTENCY.STILL_RUNNING', 'conflict TRANSACTION.CONTENDED']).toContain(
        code,
      );
    }
    await send(bench);
    expect(made.size).toBe(1);
    expect(await bench.models.appointments.countDocuments()).toBe(1);
    expect(await takenBy()).toMatchObject({ 'agent-1': 1 });
  });

  it('never get overlapping times of one member, whatever their lengths', async () => {
    // 10:00–10:30 for papers, 9:45–10:30 for a pension.
    const { done, refusals } = await atOnce((one, i) =>
      one.book.run(
        agent(),
        i % 2 === 0
          ? slot('10:00', { beneficiaryId: `person-${i}` })
          : slot('09:45', { motiveCode: 'pension', beneficiaryId: `person-${i}` }),
        once(`key-${i}`),
      ),
    );
    expect(done).toBe(1);
    expect(codesOf(refusals)).toEqual(['conflict APPOINTMENT.SLOT_TAKEN']);
    expect(await takenBy()).toMatchObject({ 'agent-1': 1 });
  });
});

describe('a hold among 200 clients', () => {
  it('is taken by one, of bookings and holds of the same time', async () => {
    const { done, refusals } = await atOnce((one, i) =>
      i % 2 === 0
        ? one.book.run(agent(), slot('10:00', { beneficiaryId: `person-${i}` }), once(`key-${i}`))
        : one.hold.run(agent(`member-${i}`), slot('10:00'), once(`key-${i}`)),
    );
    expect(done).toBe(1);
    expect(codesOf(refusals)).toEqual(['conflict APPOINTMENT.SLOT_TAKEN']);
    expect(await takenBy()).toMatchObject({ 'agent-1': 1 });
  });

  it('goes to who holds it, whoever else wants it', async () => {
    const { id } = await bench.hold.run(agent(), slot('10:00'), undefined);
    const { done, refusals } = await atOnce((one, i) =>
      i === 100
        ? one.book.run(agent(), slot('10:00', { holdId: id }), once(`key-${i}`))
        : one.book.run(agent(`member-${i}`), slot('10:00', { holdId: id }), once(`key-${i}`)),
    );
    expect(done).toBe(1);
    expect(codesOf(refusals)).toEqual(['conflict APPOINTMENT.SLOT_TAKEN']);
    const [booked] = await bench.models.appointments.find().lean();
    expect(booked?.bookedBy).toBe('agent-1');
    expect(await takenBy()).toMatchObject({ 'agent-1': 1 });
  });
});

describe('a move among 200 clients', () => {
  it('and bookings of the same time get it once; who does not keeps the old time', async () => {
    const { id } = await bench.book.run(agent(), slot('09:00'), undefined);
    const { startsAt } = slot('10:00');
    const to = { memberId: 'agent-1', startsAt };
    const { done, refusals } = await atOnce((one, i) =>
      i % 2 === 0
        ? one.book.run(agent(), slot('10:00', { beneficiaryId: `person-${i}` }), once(`key-${i}`))
        : one.move.run(agent(), id, 1, to),
    );
    expect(done).toBe(1);
    const codes = new Set(refusals.map(({ kind, code }) => `${kind} ${code}`));
    for (const code of codes) {
      expect(['conflict APPOINTMENT.SLOT_TAKEN', 'conflict VERSION.STALE']).toContain(code);
    }
    const all = await bench.models.appointments.find().lean();
    const at = all.map((each) => each.startsAt.toISOString().slice(11, 16)).sort();
    // Either the move won and its old time is free, or a booking did and the old time is kept.
    expect([['09:00'], ['08:00', '09:00']]).toContainEqual(at);
    expect(await takenBy()).toMatchObject({ 'agent-1': all.length });
  });
});

describe('a room', () => {
  it('is offered to nobody while somebody is in it, and is free again once they are not coming', async () => {
    await bench.models.openings.updateMany({ structureId: 'house-1' }, { roomId: 'room-1' });
    const { id } = await bench.book.run(agent(), slot('10:00'), undefined);
    const other = slot('10:00', { memberId: 'agent-2' });
    await expect(bench.book.run(agent(), other, undefined)).rejects.toMatchObject({
      code: 'APPOINTMENT.SLOT_TAKEN',
    });
    const order = { status: 'cancelled-by-beneficiary', expectedVersion: 1 } as const;
    await bench.change.run(agent(), id, order);
    await bench.book.run(agent(), other, undefined);
  });
});
