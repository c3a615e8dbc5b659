import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CivilDate, DomainError, WallTime } from '@maillage/kernel';
import { scopeOfService } from '@maillage/service-kit';
import { agent, manager, once, openBench, replica } from '../../appointments-bench.builder.js';
import { DAY_AFTER, slot } from '../../booking/bookings.builder.js';
import type { AppointmentDocument } from '../../booking/persistence/appointment.schema.js';
import { keepTimeOffOn } from '../../openings-bench.builder.js';

// A machine that does other things at once is slow, not wrong.
jest.setTimeout(120_000);

const CLIENTS = 200;
const service = scopeOfService('appointments');
const idle = { add: () => Promise.resolve() };

let bench: Awaited<ReturnType<typeof openBench>>;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const closed = {
  ...{ structureId: 'house-1', roomId: null, reason: 'works' as const },
  ...{ firstDay: DAY_AFTER as CivilDate, from: '00:00' as WallTime },
  ...{ lastDay: DAY_AFTER as CivilDate, to: '24:00' as WallTime },
};
const toSettle = async () =>
  (await bench.settlement.list.run(manager(), {})).map(({ id }) => id).sort();
/** The process stops after each commit, before it looks again. */
const crash = () => bench.secondLook.by(() => Promise.reject(new Error('stopped')));
const comeBack = () => bench.secondLook.by((crossing) => bench.settlement.lookAgain.at(crossing));

describe('a crash between the commit and the second look', () => {
  it('of a closure is found by the sweep, which looks until nobody can have missed it', async () => {
    const { id } = await bench.book.run(agent(), slot('10:00'), undefined);
    crash();
    await keepTimeOffOn(bench).closures.set(manager(), closed, undefined);
    expect(await toSettle()).toEqual([]);
    await bench.settlement.sweep.run(service);
    expect(await toSettle()).toEqual([id]);

    bench.clock.advanceBy({ minutes: 6 });
    await bench.settlement.sweep.run(service);
    expect(await bench.models.owedLooks.countDocuments()).toBe(0);
    expect(await toSettle()).toEqual([id]);
  });

  it('that cannot be looked at is put off for ever longer, and given up after a day', async () => {
    const { id } = await bench.book.run(agent(), slot('10:00'), undefined);
    await bench.models.appointments.collection.updateOne(
      { _id: id as never },
      { $set: { reminder: 'due', reminderDueAt: null } },
    );
    const began = bench.clock.now().getTime();
    await bench.unitOfWork.run((tx) => bench.secondLook.owe(tx, { kind: 'member', id: 'agent-1' }));
    bench.clock.advanceBy({ minutes: 10 });
    await bench.settlement.sweep.run(service);
    const [owed] = await bench.models.owedLooks.find().lean();
    expect(owed?.notBefore).toEqual(new Date(began + 20 * 60_000));
    const due = async () =>
      (await bench.settlement.owedLooks.due(service, bench.clock.now(), 10)).length;
    expect(await due()).toBe(0);
    bench.clock.advanceBy({ minutes: 10 });
    expect(await due()).toBe(1);
    bench.clock.advanceBy({ minutes: 24 * 60 });
    await bench.settlement.sweep.run(service);
    expect(await bench.models.owedLooks.countDocuments()).toBe(0);
  });

  it('of an absence that is removed withdraws what it had opened', async () => {
    await bench.book.run(agent(), slot('10:00'), undefined);
    const { absences } = keepTimeOffOn(bench);
    const { roomId: _room, structureId: _house, reason: _why, ...period } = closed;
    const { absence } = await absences.set(
      manager(),
      {
        ...{ memberId: 'agent-1', zone: 'Europe/Paris', reason: 'leave' },
        time: { kind: 'period', ...period },
      },
      undefined,
    );
    expect(await toSettle()).toHaveLength(1);
    crash();
    await absences.remove(manager(), absence.id, 1);
    expect(await toSettle()).toHaveLength(1);
    await bench.settlement.sweep.run(service);
    expect(await toSettle()).toEqual([]);
  });

  it('of a booking is found by the sweep as well', async () => {
    crash();
    // It was judged before the closure was committed, and is committed after it.
    const { id } = await bench.book.run(agent(), slot('10:00'), undefined);
    const [late] = await bench.models.appointments.find({ _id: id }).lean();
    await bench.models.appointments.deleteOne({ _id: id });
    comeBack();
    await keepTimeOffOn(bench).closures.set(manager(), closed, undefined);
    if (late) await bench.models.appointments.insertMany([late]);
    expect(await toSettle()).toEqual([]);
    await bench.settlement.sweep.run(service);
    expect(await toSettle()).toEqual([id]);
  });
});

describe('two looks at once', () => {
  it('do not lose what the later one has seen', async () => {
    const { id } = await bench.book.run(agent(), slot('10:00'), undefined);
    await keepTimeOffOn(bench).closures.set(manager(), closed, undefined);
    const [entry] = await bench.settlement.list.run(manager(), {});
    if (!entry) throw new Error('the closure opened nothing');
    const { settlements } = bench;
    const other = { ...entry.entry, version: 2, causes: [{ kind: 'absence', id: 'a' } as const] };
    expect(await settlements.keep(other)).toBe(true);
    // Whoever has read version 1 looks again.
    expect(await settlements.keep({ ...entry.entry, version: 2 })).toBe(false);
    expect(await settlements.drop(entry.entry)).toBe(false);
    expect(await settlements.keep({ ...entry.entry, version: 1 })).toBe(false);
    await bench.settlement.lookAgain.of([id]);
    expect((await settlements.named(service, [id])).get(id)).toMatchObject({
      version: 3,
      causes: [{ kind: 'closure' }],
    });
  });
});

describe('200 clients against a closure being made', () => {
  it('leave no appointment in it that is not to be settled, and no held slot that can be booked', async () => {
    const replicas = Array.from({ length: 4 }, () => replica(bench.connection, bench.clock, idle));
    const at = (i: number): string => {
      const starts = ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '14:00', '14:30'];
      return starts[i % starts.length] ?? '';
    };
    const memberOf = (i: number) => `agent-${String(1 + (i % 2))}`;
    const nextDay = (i: number) => new Date(+slot(at(i)).startsAt + 86_400_000);
    const toMove = await Promise.all(
      [0, 1, 2, 3].map(async (i) => {
        const request = slot(at(i), { beneficiaryId: `mover-${String(i)}`, startsAt: nextDay(i) });
        return (await bench.book.run(agent(), request, undefined)).id;
      }),
    );
    await bench.book.run(agent(), slot('16:00'), undefined);
    const holds: string[] = [];
    const work = async (one: ReturnType<typeof replica>, i: number): Promise<unknown> => {
      const request = slot(at(i >> 1), {
        ...{ memberId: memberOf(i), beneficiaryId: `person-${String(i)}` },
      });
      if (i === 60) return keepTimeOffOn(one).closures.set(manager(), closed, undefined);
      const moved = toMove[i / 40];
      if (moved !== undefined) return one.move.run(agent(), moved, 1, request);
      if (i % 5 !== 1) return one.book.run(agent(), request, once(`key-${String(i)}`));
      const holder = agent(`member-${String(i)}`);
      const { id } = await one.hold.run(holder, request, undefined);
      return holds.push(`${holder.memberId} ${id}`);
    };
    const ended = await Promise.allSettled(
      Array.from({ length: CLIENTS }, (_, i) => work(replicas[i % 4] ?? bench, i)),
    );
    const codes = ended.flatMap((each) =>
      each.status === 'rejected' ? [(each.reason as DomainError).code] : [],
    );
    for (const code of new Set(codes)) {
      expect(code).toMatch(/SLOT_TAKEN|SLOT_NOT_OFFERED|TRANSACTION\.CONTENDED/);
    }
    expect(ended[60]?.status).toBe('fulfilled');
    const inIt = await bench.models.appointments
      .find({ localDay: closed.firstDay })
      .lean<AppointmentDocument[]>();
    expect(await toSettle()).toEqual(inIt.map(({ _id }) => _id).sort());
    for (const held of holds) {
      const [memberId = '', holdId = ''] = held.split(' ');
      const holder = agent(memberId);
      const [hold] = await bench.models.holders.find({ _id: memberId }).lean();
      const { from: startsAt, memberId: receives } = hold?.holds[0] ?? {};
      if (!startsAt || !receives) throw new Error(`${memberId} holds nothing`);
      const request = slot('09:00', { holdId, startsAt, memberId: receives });
      await expect(bench.book.run(holder, request, undefined)).rejects.toMatchObject({
        code: 'APPOINTMENT.SLOT_NOT_OFFERED',
      });
    }
  });
});
