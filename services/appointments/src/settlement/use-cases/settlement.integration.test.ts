import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CivilDate, MemberScope, WallTime } from '@maillage/kernel';
import { agent, coordinator, manager, openBench } from '../../appointments-bench.builder.js';
import { DAY_AFTER, slot } from '../../booking/bookings.builder.js';
import { keepTimeOffOn } from '../../openings-bench.builder.js';

jest.setTimeout(60_000);

let bench: Awaited<ReturnType<typeof openBench>>;
let keep: ReturnType<typeof keepTimeOffOn>;
beforeEach(async () => {
  bench = await openBench();
  keep = keepTimeOffOn(bench);
});
afterEach(() => bench.close());

const tuesday = DAY_AFTER as CivilDate;
const time = (text: string) => text as WallTime;
/** Of Tuesday, in Paris. */
const period = (from: string, to: string) => ({
  ...{ firstDay: tuesday, lastDay: tuesday, from: time(from), to: time(to) },
});
const absence = (from: string, to: string, memberId = 'agent-1') => ({
  ...{ memberId, zone: 'Europe/Paris', reason: 'leave' as const },
  time: { kind: 'period' as const, ...period(from, to) },
});
const closure = (from: string, to: string, roomId: string | null = null) => ({
  ...{ structureId: 'house-1', roomId, reason: 'works' as const, ...period(from, to) },
});
const book = async (at: string, memberId = 'agent-1'): Promise<string> =>
  (await bench.book.run(agent(memberId), slot(at, { memberId }), undefined)).id;
const toSettle = async (scope: MemberScope = manager(), causeId?: string) =>
  (await bench.settlement.list.run(scope, { causeId })).map(({ id }) => id);

describe('an absence over appointments', () => {
  it('opens the settlement of those it touches, and withdraws it when it is changed or removed', async () => {
    const nine = await book('09:00');
    const ten = await book('10:00');
    await book('10:00', 'agent-2');
    // It ends when the one at ten begins.
    const set = await keep.absences.set(manager(), absence('09:15', '10:00'), undefined);
    expect(await toSettle()).toEqual([nine]);
    expect(await toSettle(coordinator(), set.absence.id)).toEqual([nine]);
    expect(await toSettle(manager(), 'another cause')).toEqual([]);
    expect(await toSettle(manager('sophie', 'house-2'))).toEqual([]);

    const { time: later } = absence('09:45', '10:15');
    await keep.absences.change(manager(), set.absence.id, 1, { time: later });
    expect(await toSettle()).toEqual([ten]);
    await keep.absences.remove(manager(), set.absence.id, 2);
    expect(await toSettle()).toEqual([]);
  });

  it('stays open until each is handed over, moved or cancelled, and then is no more', async () => {
    const given = await book('09:00');
    const moved = await book('10:00');
    const cancelled = await book('11:00');
    await keep.absences.set(manager(), absence('00:00', '24:00'), undefined);
    expect(await toSettle()).toEqual([given, moved, cancelled]);
    const names = (id: string) =>
      bench.colleagues.run(manager(), id).then((free) => free.map(({ memberId }) => memberId));
    expect(await names(given)).toEqual(['agent-2']);
    const partner = { structureIds: [], teamIds: ['caf-01'] };
    await bench.models.members.updateOne({ _id: 'agent-2' }, { $set: partner });
    expect(await names(given)).toEqual([]);
    const staff = { structureIds: ['house-1'], teamIds: [] };
    await bench.models.members.updateOne({ _id: 'agent-2' }, { $set: staff });

    await bench.reassign.run(agent('agent-2'), given, 1, 'agent-2');
    expect(await toSettle()).toEqual([moved, cancelled]);
    const to = slot('15:00', { memberId: 'agent-2' });
    await bench.move.run(agent('agent-2'), moved, 1, to);
    expect(await toSettle()).toEqual([cancelled]);
    const reason = 'agent-absent' as const;
    await bench.change.run(agent('agent-2'), cancelled, {
      ...{ status: 'cancelled-by-structure', reason, expectedVersion: 1 },
    });
    expect(await toSettle()).toEqual([]);
    await bench.settlement.sweep.run({ role: 'service', service: 'appointments' });
    expect(await bench.models.settlements.countDocuments()).toBe(0);
  });

  it('of a colleague leaves nobody to hand over to who is taken, away or without an opening', async () => {
    const id = await book('09:00');
    const free = async () => (await bench.colleagues.run(manager(), id)).length;
    expect(await free()).toBe(1);
    await keep.absences.set(manager(), absence('09:15', '09:30', 'agent-2'), undefined);
    expect(await free()).toBe(0);
    const refused = bench.reassign.run(manager(), id, 1, 'agent-2');
    await expect(refused).rejects.toMatchObject({ code: 'APPOINTMENT.SUCCESSOR_NOT_FREE' });
    await bench.models.openings.deleteMany({ memberId: 'agent-2' });
    expect(await free()).toBe(0);
  });
});

describe('a closure over appointments', () => {
  it('of the house touches all of them, of a room those in it; who takes over brings theirs', async () => {
    await bench.models.structures.updateOne(
      { _id: 'house-1' },
      { $set: { rooms: [{ id: 'room-1' }, { id: 'room-2' }] } },
    );
    for (const n of ['1', '2']) {
      const filter = { memberId: `agent-${n}` };
      await bench.models.openings.updateOne(filter, { $set: { roomId: `room-${n}` } });
    }
    const inOne = await book('09:00');
    const inTwo = await book('09:00', 'agent-2');
    const third = await book('10:00');
    const room = await keep.closures.set(manager(), closure('00:00', '24:00', 'room-1'), undefined);
    expect(await toSettle()).toEqual([inOne, third]);
    expect(await bench.colleagues.run(manager(), third)).toMatchObject([
      { memberId: 'agent-2', roomId: 'room-2' },
    ]);
    const { appointment } = await bench.reassign.run(manager(), third, 1, 'agent-2');
    expect(appointment).toMatchObject({ memberId: 'agent-2', roomId: 'room-2' });
    expect(await toSettle()).toEqual([inOne]);
    await keep.closures.change(manager(), room.id, 1, { roomId: null });
    expect((await toSettle()).sort()).toEqual([inOne, inTwo, third].sort());
    expect(await bench.colleagues.run(manager(), third)).toEqual([]);
  });

  it('comes with a public holiday on which the house opens no more', async () => {
    const easter = { structureId: 'house-1', day: '2026-04-06' as CivilDate };
    const { id } = await keep.workedHolidays.set(manager(), easter, undefined);
    const request = slot('10:00', { startsAt: new Date('2026-04-06T08:00:00Z') });
    const booked = await bench.book.run(agent(), request, undefined);
    await keep.workedHolidays.remove(manager(), id, 1);
    expect(await toSettle(manager(), 'house-1:2026-04-06')).toEqual([booked.id]);
    await keep.workedHolidays.set(manager(), easter, undefined);
    expect(await toSettle()).toEqual([]);
  });
});

describe('before it is saved', () => {
  it('time off tells which appointments and held slots it would touch, and writes nothing', async () => {
    const nine = await book('09:00');
    await book('14:00');
    const held = await bench.hold.run(agent('agent-2'), slot('10:00'), undefined);
    await bench.hold.run(agent('agent-2'), slot('15:00'), undefined);
    for (const touched of [
      await bench.settlement.preview.ofAbsence(agent(), absence('08:00', '12:00')),
      await bench.settlement.preview.ofClosure(manager(), closure('08:00', '12:00')),
    ]) {
      expect(touched.appointments.map(({ appointment }) => appointment.id)).toEqual([nine]);
      expect(touched.holds).toMatchObject([{ memberId: 'agent-1', startsAt: held.from }]);
    }
    const colleague = bench.settlement.preview.ofAbsence(
      agent('agent-2'),
      absence('08:00', '12:00'),
    );
    await expect(colleague).rejects.toMatchObject({ code: 'MEMBER.UNKNOWN' });
    await bench.models.members.updateOne(
      { _id: 'agent-1' },
      { $set: { structureIds: ['house-1', 'house-2'] } },
    );
    const ofOtherHouse = await bench.settlement.preview.ofAbsence(
      manager('sophie', 'house-2'),
      absence('08:00', '12:00'),
    );
    expect(ofOtherHouse.appointments).toEqual([]);
    const elsewhere = bench.settlement.preview.ofClosure(
      manager('sophie', 'house-2'),
      closure('08:00', '12:00'),
    );
    await expect(elsewhere).rejects.toMatchObject({ code: 'STRUCTURE.UNKNOWN' });
    expect(await toSettle()).toEqual([]);
  });
});

it('time off that begins in the buffer of a held slot does not touch it', async () => {
  const buffer = { $set: { durationMinutes: 30, bufferMinutes: 30 } };
  await bench.models.motives.updateOne({ code: 'papers' }, buffer);
  const held = await bench.hold.run(agent(), slot('10:00'), undefined);
  expect(held.to).toEqual(new Date(`${DAY_AFTER}T11:00:00+01:00`));
  const touchedFrom = async (from: string) =>
    (await bench.settlement.preview.ofAbsence(agent(), absence(from, '12:00'))).holds.length;
  expect(await touchedFrom('10:30')).toBe(0);
  expect(await touchedFrom('10:15')).toBe(1);
});

describe('a suspended member', () => {
  it('leaves appointments to settle, until they are back', async () => {
    const id = await book('09:00');
    const say = async (suspended: boolean) => {
      await bench.models.members.updateOne({ _id: 'agent-1' }, { $set: { suspended } });
      await bench.secondLook.take({ kind: 'member', id: 'agent-1' });
    };
    await say(true);
    expect(await toSettle(coordinator(), 'agent-1')).toEqual([id]);
    const [view] = await bench.settlement.list.run(coordinator(), {});
    expect(view).toMatchObject({ seesPerson: false, entry: { causes: [{ kind: 'suspension' }] } });
    await say(false);
    expect(await toSettle()).toEqual([]);
  });
});

describe('a member who is taken off a house', () => {
  it('leaves its appointments to settle, until they are there again; a partner goes on receiving', async () => {
    const id = await book('09:00');
    const say = async (state: object) => {
      await bench.models.members.updateOne({ _id: 'agent-1' }, { $set: state });
      await bench.secondLook.take({ kind: 'member', id: 'agent-1' });
    };
    await say({ structureIds: ['house-2'] });
    expect(await toSettle(coordinator(), 'agent-1')).toEqual([id]);
    const [view] = await bench.settlement.list.run(manager(), {});
    expect(view?.entry.causes).toEqual([{ kind: 'departure', id: 'agent-1' }]);
    await say({ teamIds: ['caf-01'] });
    expect(await toSettle()).toEqual([]);
    await say({ teamIds: [] });
    expect(await toSettle()).toEqual([id]);
    await say({ structureIds: ['house-2', 'house-1'] });
    expect(await toSettle()).toEqual([]);
  });
});
