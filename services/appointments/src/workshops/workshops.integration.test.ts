import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CivilDate, MemberScope, WallTime } from '@maillage/kernel';
import { scopeOfService } from '@maillage/service-kit';
import {
  agent,
  coordinator,
  manager,
  once,
  openBench,
  replica,
} from '../appointments-bench.builder.js';
import { DAY_AFTER, slot } from '../booking/bookings.builder.js';
import { keepTimeOffOn } from '../openings-bench.builder.js';
import type { WorkshopWish } from './use-cases/plan-workshop.use-case.js';
import { offerWorkshops, workshopWish } from '../workshop-wishes.builder.js';

// A machine that does other things at once is slow, not wrong.
jest.setTimeout(120_000);

const service = scopeOfService('appointments');
const STARTS = new Date(`${DAY_AFTER}T14:00:00+01:00`);
const colleague = agent('agent-3', 'house-2');

let bench: Awaited<ReturnType<typeof openBench>>;
beforeEach(async () => {
  bench = await openBench();
  await offerWorkshops(bench.models);
});
afterEach(() => bench.close());

async function planned(other: Partial<WorkshopWish> = {}): Promise<string> {
  return (await bench.workshops.plan.run(agent(), workshopWish(other), undefined)).id;
}
const take = (id: string, person: string, key?: string) =>
  bench.workshops.take.run(agent(), id, person, key === undefined ? undefined : once(key));
const view = (id: string) => bench.workshops.read.one(agent(), id);
const said = async (type: string) => (await bench.said()).filter((each) => each.type === type);
const messages = async () =>
  (await bench.said()).flatMap((each) =>
    each.type === 'appointments.message.requested.v1' ? [each.data] : [],
  );

describe('a workshop that is planned', () => {
  it('takes the time of who leads it, its buffer too, in bookings as in workshops', async () => {
    const id = await planned();
    await expect(bench.book.run(agent(), slot('14:30'), undefined)).rejects.toMatchObject({
      code: 'APPOINTMENT.SLOT_TAKEN',
    });
    await expect(
      planned({ startsAt: new Date(STARTS.getTime() + 125 * 60_000) }),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'WORKSHOP.TIME_TAKEN' });
    await expect(
      bench.book.run(agent(), slot('14:30', { memberId: 'agent-2' }), undefined),
    ).resolves.toMatchObject({ version: 1 });
    expect(await said('appointments.workshop.planned.v1')).toMatchObject([{ subject: id }]);
    expect((await view(id)).workshop).toMatchObject({ seats: 3, taken: 0, status: 'planned' });
  });

  it('is refused over an appointment, and then takes nothing', async () => {
    await bench.book.run(agent(), slot('14:30', { memberId: 'agent-2' }), undefined);
    await expect(planned({ leaderIds: ['agent-1', 'agent-2'] })).rejects.toMatchObject({
      code: 'WORKSHOP.TIME_TAKEN',
    });
    await expect(planned({ leaderIds: ['agent-1'] })).resolves.toEqual(expect.any(String));
  });

  it('needs a motive with seats, leaders of the house, and a time ahead', async () => {
    const refused = (other: Partial<WorkshopWish>, code: string) =>
      expect(planned(other)).rejects.toMatchObject({ code });
    await refused({ motiveCode: 'papers' }, 'WORKSHOP.MOTIVE_WITHOUT_SEATS');
    await refused({ motiveCode: 'nothing' }, 'MOTIVE.UNKNOWN');
    await refused({ leaderIds: ['agent-3'] }, 'WORKSHOP.LEADER_UNFIT');
    await refused({ roomId: 'room-9' }, 'WORKSHOP.ROOM_UNKNOWN');
    await refused({ startsAt: new Date('2026-03-01T09:00:00Z') }, 'WORKSHOP.WRONG_TIME');
    await refused({ structureId: 'house-2' }, 'STRUCTURE.UNKNOWN');
    expect(await bench.models.workshops.countDocuments()).toBe(0);
  });

  it('is refused while who leads it is away, or the house is shut; elsewhere, the house may be', async () => {
    const keep = keepTimeOffOn(bench);
    const day = DAY_AFTER as CivilDate;
    const afternoon = {
      firstDay: day,
      lastDay: day,
      from: '15:00' as WallTime,
      to: '17:00' as WallTime,
    };
    const closure = {
      structureId: 'house-1',
      roomId: null,
      reason: 'works' as const,
      ...afternoon,
    };
    const closed = await keep.closures.set(manager(), closure, undefined);
    await expect(planned()).rejects.toMatchObject({
      ...{ kind: 'unprocessable', code: 'WORKSHOP.TIME_OFF', details: { causes: ['closure'] } },
    });
    await planned({ place: 'Salle des fêtes' });
    await keep.closures.remove(manager(), closed.id, 1);
    const absence = { memberId: 'agent-2', zone: 'Europe/Paris', reason: 'leave' as const };
    const time = { kind: 'period' as const, ...afternoon };
    await keep.absences.set(manager(), { ...absence, time }, undefined);
    await expect(planned({ leaderIds: ['agent-2'] })).rejects.toMatchObject({
      details: { causes: ['absence'] },
    });
  });

  it('is made once under one key, whoever is away by the time it is asked again', async () => {
    const plan = () => bench.workshops.plan.run(agent(), workshopWish(), once('two tabs'));
    const { id } = await plan();
    expect((await plan()).id).toBe(id);
    const day = DAY_AFTER as CivilDate;
    const time = { from: '00:00' as WallTime, to: '24:00' as WallTime };
    const closure = { structureId: 'house-1', roomId: null, reason: 'works' as const };
    const period = { firstDay: day, lastDay: day, ...time };
    await keepTimeOffOn(bench).closures.set(manager(), { ...closure, ...period }, undefined);
    expect((await plan()).id).toBe(id);
  });

  it('is read in the whole network with the seats that are left; who takes part, at its house only', async () => {
    const id = await planned();
    await take(id, 'person-1');
    for (const scope of [colleague, coordinator()]) {
      const [found] = await bench.workshops.read.list(scope, { networkId: 'net-1' });
      expect(found).toMatchObject({ mine: false, workshop: { seats: 3, taken: 1 } });
      await expect(bench.workshops.read.participants(scope, id)).rejects.toMatchObject({
        code: 'WORKSHOP.UNKNOWN',
      });
    }
    const stranger = { ...agent('agent-9', 'house-9'), networkIds: ['net-9'] };
    await expect(bench.workshops.read.one(stranger, id)).rejects.toMatchObject({
      code: 'WORKSHOP.UNKNOWN',
    });
    expect(await bench.workshops.read.participants(manager(), id)).toHaveLength(1);
  });
});

describe('a workshop whose time is taken away', () => {
  it('is previewed and listed to settle for its house and coordinator, until it is cancelled', async () => {
    const id = await planned();
    const listed = async (scope: MemberScope) =>
      (await bench.workshops.read.list(scope, { networkId: 'net-1', only: 'to-settle' })).map(
        ({ workshop, causes }) => [workshop.id, ...causes],
      );
    const day = DAY_AFTER as CivilDate;
    const afternoon = {
      firstDay: day,
      lastDay: day,
      from: '15:00' as WallTime,
      to: '17:00' as WallTime,
    };
    const time = { kind: 'period' as const, ...afternoon };
    const absence = { memberId: 'agent-1', zone: 'Europe/Paris', reason: 'leave' as const, time };
    const closure = {
      structureId: 'house-1',
      roomId: null,
      reason: 'works' as const,
      ...afternoon,
    };
    const { preview } = bench.settlement;
    for (const touched of [
      await preview.ofAbsence(agent(), absence),
      await preview.ofClosure(manager(), closure),
    ]) {
      expect(touched.workshops.map((each) => each.id)).toEqual([id]);
    }
    expect(await listed(manager())).toEqual([]);
    await keepTimeOffOn(bench).absences.set(manager(), absence, undefined);
    for (const scope of [manager(), coordinator()]) {
      expect(await listed(scope)).toEqual([[id, 'absence']]);
    }
    expect(await listed(colleague)).toEqual([]);
    await bench.workshops.end.cancel(agent(), id, 1, 'agent-absent');
    expect(await listed(manager())).toEqual([]);
  });
});

describe('a workshop that is over', () => {
  it('is listed to close at its house, however long ago, until it is', async () => {
    const id = await planned();
    const listed = async (scope: MemberScope) =>
      (await bench.workshops.read.list(scope, { networkId: 'net-1', only: 'to-close' })).map(
        ({ workshop }) => workshop.id,
      );
    bench.clock.setTo('2026-03-03T14:59:00Z');
    expect(await listed(manager())).toEqual([]);
    bench.clock.setTo('2026-05-03T15:00:00Z');
    expect(await listed(manager())).toEqual([id]);
    expect(await listed(colleague)).toEqual([]);
    await bench.workshops.end.hold(agent(), id, 1);
    expect(await listed(manager())).toEqual([]);
  });

  it('leaves the list to those that come first, by start', async () => {
    const later = await planned({ startsAt: new Date(STARTS.getTime() + 86_400_000) });
    const sooner = await planned();
    const all = await bench.workshops.workshops.of(
      service,
      { structureId: 'house-1' },
      DAY_AFTER as CivilDate,
    );
    expect(all.map(({ id }) => id)).toEqual([sooner, later]);
  });
});

describe('the last seat', () => {
  it('goes to one of 200 clients at once; all the others are told that it is full', async () => {
    const id = await planned({ seats: 1 });
    const idle = { add: () => Promise.resolve() };
    const replicas = Array.from({ length: 4 }, () => replica(bench.connection, bench.clock, idle));
    const ended = await Promise.allSettled(
      Array.from({ length: 200 }, (_, i) =>
        replicas[i % 4]!.workshops.take.run(agent(), id, `person-${i}`, once(`key-${i}`)),
      ),
    );
    const refusals = ended.flatMap((each) =>
      each.status === 'rejected' ? [each.reason as { kind: string; code: string }] : [],
    );
    expect(refusals).toHaveLength(199);
    expect(new Set(refusals.map(({ kind, code }) => `${kind} ${code}`))).toEqual(
      new Set(['conflict WORKSHOP.FULL']),
    );
    expect(await bench.models.seats.countDocuments()).toBe(1);
    expect((await view(id)).workshop).toMatchObject({ taken: 1, version: 2 });
    expect(await messages()).toHaveLength(1);
  });

  it('is not taken twice by one person, however many ask at once; a repeat is answered as the first', async () => {
    const id = await planned();
    const ended = await Promise.allSettled(Array.from({ length: 10 }, () => take(id, 'person-1')));
    const codes = ended.flatMap((each) =>
      each.status === 'rejected' ? [(each.reason as { code: string }).code] : [],
    );
    expect(codes).toHaveLength(9);
    expect(new Set(codes)).toEqual(new Set(['WORKSHOP.REGISTERED_ALREADY']));
    const first = await take(id, 'person-2', 'two tabs');
    expect((await take(id, 'person-2', 'two tabs')).id).toBe(first.id);
    expect((await view(id)).workshop.taken).toBe(2);
  });

  it('is free again once it is given back, for the same person too', async () => {
    const id = await planned({ seats: 1 });
    const seat = await take(id, 'person-1');
    await expect(take(id, 'person-2')).rejects.toMatchObject({ code: 'WORKSHOP.FULL' });
    const order = { status: 'cancelled-by-beneficiary', expectedVersion: seat.version } as const;
    await bench.workshops.mark.run(agent(), seat.id, order);
    await take(id, 'person-1');
    expect((await view(id)).workshop.taken).toBe(1);
  });

  it('is for persons of the network, by who works in it', async () => {
    const id = await planned();
    await expect(take(id, 'unknown-1')).rejects.toMatchObject({ code: 'BENEFICIARY.UNKNOWN' });
    await expect(
      bench.workshops.take.run(colleague, id, 'person-1', undefined),
    ).resolves.toMatchObject({ status: 'booked', takenBy: 'agent-3' });
  });
});

describe('the attendance', () => {
  const mark = (seatId: string, status: 'honoured' | 'no-show' | 'booked', v: number) =>
    bench.workshops.mark.run(agent(), seatId, { status, expectedVersion: v });

  it('is marked for each, may be taken back, and is closed once: that is said with how many came', async () => {
    const id = await planned();
    const [first, second] = [await take(id, 'person-1'), await take(id, 'person-2')];
    await expect(mark(first.id, 'no-show', 1)).rejects.toMatchObject({
      code: 'WORKSHOP.NOT_BEGUN',
    });
    bench.clock.setTo(STARTS.toISOString());
    await mark(first.id, 'no-show', 1);
    await mark(first.id, 'booked', 2);
    await mark(first.id, 'honoured', 3);
    await expect(mark(second.id, 'no-show', 7)).rejects.toMatchObject({
      code: 'VERSION.STALE',
    });
    const open = (await view(id)).workshop.version;
    await expect(bench.workshops.end.hold(agent(), id, open)).rejects.toMatchObject({
      code: 'WORKSHOP.ATTENDANCE_OPEN',
      details: { unsettled: 1 },
    });
    await mark(second.id, 'no-show', 1);
    await expect(bench.workshops.end.hold(agent(), id, open)).rejects.toMatchObject({
      code: 'VERSION.STALE',
    });
    await bench.workshops.end.hold(agent(), id, open + 1);
    const held = await said('appointments.workshop.held.v1');
    expect(held).toMatchObject([{ data: { attendance: { came: 1, missed: 1 } } }]);
    expect(JSON.stringify(held)).not.toContain('person-');
    await expect(bench.workshops.end.hold(agent(), id, open + 2)).rejects.toMatchObject({
      code: 'WORKSHOP.NOT_PLANNED',
    });
    await expect(mark(first.id, 'no-show', 4)).rejects.toMatchObject({
      code: 'WORKSHOP.NOT_PLANNED',
    });
    await expect(take(id, 'person-3')).rejects.toMatchObject({ code: 'WORKSHOP.NOT_PLANNED' });
  });

  it('is not closed before it begins, nor kept by another house', async () => {
    const id = await planned();
    const seat = await take(id, 'person-1');
    await expect(bench.workshops.end.hold(agent(), id, 2)).rejects.toMatchObject({
      code: 'WORKSHOP.NOT_BEGUN',
    });
    const order = { status: 'arrived', expectedVersion: 1 } as const;
    await expect(bench.workshops.mark.run(colleague, seat.id, order)).rejects.toMatchObject({
      code: 'SEAT.UNKNOWN',
    });
    await expect(bench.workshops.mark.run(agent(), 'seat-9', order)).rejects.toMatchObject({
      code: 'SEAT.UNKNOWN',
    });
  });
});

describe('a workshop that is cancelled', () => {
  it('gives the time back, and tells every participant once', async () => {
    const id = await planned({ seats: 30 });
    for (let i = 0; i < 23; i += 1) await take(id, `person-${i}`);
    await bench.forgetSaid();
    const { version } = (await view(id)).workshop;
    await bench.workshops.end.cancel(agent(), id, version, 'agent-absent');
    await bench.workshops.tell.sweep(service);
    const told = await messages();
    expect(new Set(told.map(({ template }) => template))).toEqual(new Set(['workshop-cancelled']));
    expect(new Set(told.map(({ recipient }) => recipient.id)).size).toBe(23);
    expect(told).toHaveLength(23);
    expect(await said('appointments.workshop.cancelled.v1')).toHaveLength(1);
    await expect(bench.book.run(agent(), slot('14:30'), undefined)).resolves.toMatchObject({
      version: 1,
    });
    await expect(take(id, 'person-99')).rejects.toMatchObject({ code: 'WORKSHOP.NOT_PLANNED' });
  });

  it('is told to those whom a crash left out, by the sweep', async () => {
    const id = await planned();
    await take(id, 'person-1');
    await bench.forgetSaid();
    const changed = { status: 'cancelled', endedAt: bench.clock.now(), endedBy: 'agent-1' };
    const stopped = { ...changed, cancellationReason: 'other', toTell: true };
    await bench.models.workshops.updateOne({ _id: id }, { $set: stopped });
    await bench.workshops.tell.sweep(service);
    await bench.workshops.tell.sweep(service);
    expect(await messages()).toMatchObject([{ template: 'workshop-cancelled' }]);
    expect(await bench.workshops.workshops.toTell(service, 10)).toEqual([]);
  });
});

describe('a person who is erased', () => {
  it('gives back the seat to come, and no seat leads to them any more', async () => {
    const id = await planned({ seats: 1 });
    await take(id, 'person-1');
    expect(await bench.workshops.ofPerson.of(service, 'person-1')).toMatchObject([
      { status: 'booked', localDay: DAY_AFTER, motiveLabel: 'Atelier boîte mail' },
    ]);
    await bench.forgetSaid();
    await bench.workshops.ofPerson.erase(service, { beneficiaryId: 'person-1' });
    expect(await bench.workshops.ofPerson.of(service, 'person-1')).toEqual([]);
    expect(JSON.stringify(await bench.models.seats.find().lean())).not.toContain('person-1');
    const { taken, version } = (await view(id)).workshop;
    expect(taken).toBe(0);
    expect(await said('appointments.workshop.seats-changed.v1')).toMatchObject([
      { subject: id, aggregateversion: version, data: { workshop: { taken: 0 } } },
    ]);
    await take(id, 'person-2');
  });
});
