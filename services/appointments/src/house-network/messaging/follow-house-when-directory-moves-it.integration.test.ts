import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { structureExample, type EventEnvelope } from '@maillage/contracts/events';
import type { CivilDate, MemberScope, WallTime } from '@maillage/kernel';
import { agent, coordinator, manager, openBench } from '../../appointments-bench.builder.js';
import { scopeOfService } from '@maillage/service-kit';
import { slot } from '../../booking/bookings.builder.js';
import { CopyStructureWhenDirectorySaysIt } from '../../directory-copies/messaging/copy-structure-when-directory-says-it.consumer.js';

import { keepTimeOffOn, openingBatchesOn, openingsOn } from '../../openings-bench.builder.js';
import { timeOffOn } from '../../time-off-bench.builder.js';
import { offerWorkshops, workshopWish } from '../../workshop-wishes.builder.js';
import { FollowHouseWhenDirectoryMovesIt } from './follow-house-when-directory-moves-it.consumer.js';

jest.setTimeout(60_000);

let bench: Awaited<ReturnType<typeof openBench>>;
let consumer: FollowHouseWhenDirectoryMovesIt;
beforeEach(async () => {
  bench = await openBench();
  consumer = new FollowHouseWhenDirectoryMovesIt(bench.structures, bench.houses);
});
afterEach(() => bench.close());

const service = scopeOfService('appointments');
const newAgent = { ...agent(), networkIds: ['net-2'] } as MemberScope;
const elsewhere: MemberScope = { ...coordinator('new'), networkIds: ['net-2'] } as MemberScope;
const updated = (version: number): EventEnvelope<'directory.structure.updated.v1'> => ({
  specversion: '1.0',
  id: `moved-${String(version)}`,
  source: 'directory',
  time: '2026-03-02T08:00:00.000Z',
  subject: 'house-1',
  datacontenttype: 'application/json',
  correlationid: 'c',
  actor: 'service:directory',
  aggregateversion: version,
  audience: 'everyone',
  type: 'directory.structure.updated.v1',
  data: { structure: { ...structureExample, id: 'house-1', networkId: 'net-2' } },
});
const moveCopy = () =>
  bench.models.structures.updateOne(
    { _id: 'house-1' },
    { $set: { networkId: 'net-2', version: 2 } },
  );
const day = '2026-03-04' as CivilDate;
const closure = {
  ...{ structureId: 'house-1', roomId: null, reason: 'works' as const },
  ...{ firstDay: day, lastDay: day, from: '00:00' as WallTime, to: '24:00' as WallTime },
};
const aBatch = {
  ...{ kind: 'create' as const, structureId: 'house-1', memberIds: ['agent-2'] },
  settings: {
    motiveCodes: ['papers'],
    recurrence: { kind: 'once' as const, firstDay: '2026-03-08' as CivilDate },
    exceptions: [],
    blocks: [{ from: '09:00' as WallTime, to: '12:00' as WallTime }],
  },
};

/** One cancelled and one with a seat taken, and openings made at once. @returns ids of what goes along. */
async function aWorkshopAndABatch() {
  await offerWorkshops(bench.models);
  const plan = async (hour: number) => {
    const startsAt = new Date(Date.UTC(2026, 2, 4, hour));
    return bench.workshops.plan.run(agent(), workshopWish({ startsAt }), undefined);
  };
  const [gone, kept] = [await plan(8), await plan(13)];
  await bench.workshops.end.cancel(agent(), gone.id, 1, 'other');
  await bench.workshops.take.run(agent(), kept.id, 'person-1', undefined);
  const batch = await openingBatchesOn(bench).keep.set(manager(), aBatch, undefined);
  return { workshopId: kept.id, batchId: batch.id };
}

/** Networks of what is kept of the house, each once. */
const networksOf = async (model: { distinct: unknown }): Promise<unknown> =>
  (model as typeof bench.models.openings).distinct('networkId', { structureId: 'house-1' });

describe('a house that changes network', () => {
  it('takes its openings, closures, motives and coming appointments along, and leaves what was', async () => {
    const past = await bench.book.run(agent(), slot('10:00'), undefined);
    const coming = await bench.book.run(
      agent(),
      slot('10:00', { startsAt: new Date('2026-03-04T09:00:00Z') }),
      undefined,
    );
    await keepTimeOffOn(bench).closures.set(manager(), closure, undefined);
    bench.clock.setTo('2026-03-03T12:00:00Z');
    await bench.forgetSaid();
    const { read } = openingsOn(bench);
    const openingsFor = async (scope: MemberScope, networkId: string) =>
      (await read.list(scope, { networkId })).map(({ opening }) => opening.structureId);
    expect(await openingsFor(coordinator(), 'net-1')).toContain('house-1');

    await moveCopy();
    await consumer.follow(updated(2));
    expect(await openingsFor(coordinator(), 'net-1')).toEqual(['house-2']);
    expect(await openingsFor(elsewhere, 'net-2')).toEqual(['house-1', 'house-1']);
    expect(await networksOf(bench.models.subscriptions)).toEqual(['net-2']);
    const closures = await keepTimeOffOn(bench).closures.list(elsewhere, 'house-1');
    expect(closures.map(({ networkId }) => networkId)).toEqual(['net-2']);

    const found = await bench.models.appointments
      .find()
      .lean<{ _id: string; networkId: string }[]>();
    expect(Object.fromEntries(found.map(({ _id, networkId }) => [_id, networkId]))).toEqual({
      [past.id]: 'net-1',
      [coming.id]: 'net-2',
    });
    expect((await bench.said()).map(({ type, subject }) => [type, subject])).toEqual([
      ['appointments.appointment.republished.v1', coming.id],
    ]);
    const listed = (scope: MemberScope) => bench.settlement.list.run(scope, {});
    expect((await listed(elsewhere)).map(({ id }) => id)).toEqual([coming.id]);
    expect(await listed(coordinator())).toEqual([]);

    await consumer.follow(updated(2));
    expect(await bench.said()).toHaveLength(1);
  });

  it('keeps its appointments apart from one of the new network with the same reference', async () => {
    const { id } = await bench.book.run(agent(), slot('10:00'), undefined);
    const [mine] = await bench.models.appointments.find({ _id: id }).lean();
    if (!mine) throw new Error('the appointment is gone');
    await bench.models.appointments.insertMany([
      { ...mine, _id: 'other', networkId: 'net-2', structureId: 'house-9' },
    ]);
    await moveCopy();
    await consumer.follow(updated(2));
    const after = await bench.appointments.named({ role: 'service', service: 'appointments' }, [
      id,
    ]);
    expect(after).toMatchObject([{ networkId: 'net-2', version: 2 }]);
    expect(after[0]?.reference).not.toBe(mine.reference);
    expect(after[0]?.history.at(-1)).toMatchObject({
      ...{ what: 'reference-changed', by: 'service:appointments' },
      formerReference: mine.reference,
    });
    const told = (await bench.said()).flatMap((each) =>
      each.type === 'appointments.message.requested.v1' ? [each.data.params['reference']] : [],
    );
    expect(told).toEqual([mine.reference, after[0]?.reference]);
  });

  it('is followed once its copy is there, and never back to where it was', async () => {
    await expect(consumer.follow(updated(2))).rejects.toThrow('on its way');
    await moveCopy();
    await bench.models.structures.updateOne({ _id: 'house-1' }, { $set: { version: 5 } });
    const late = updated(2);
    const { structure } = late.data;
    await consumer.follow({ ...late, data: { structure: { ...structure, networkId: 'net-1' } } });
    expect(await networksOf(bench.models.openings)).toEqual(['net-2']);
  });

  it('takes its workshops along, with their seats, and openings made at once', async () => {
    const { workshopId: id, batchId } = await aWorkshopAndABatch();
    await moveCopy();
    await consumer.follow(updated(2));
    expect(await networksOf(bench.models.seats)).toEqual(['net-2']);
    expect((await bench.workshops.read.one(newAgent, id)).workshop.version).toBe(3);
    expect(
      (await bench.workshops.read.list(coordinator(), { networkId: 'net-1' })).map(
        ({ workshop }) => workshop.status,
      ),
    ).toEqual(['cancelled']);
    const batch = await openingBatchesOn(bench).keep.one(manager(), batchId);
    expect(batch.networkId).toBe('net-2');
  });

  it('is not led back by a change that was decided before it moved', async () => {
    const { book } = openingsOn(bench);
    const { closures } = timeOffOn(bench.connection);
    const opening = await book.find(service, 'opening-agent-1');
    const closed = await keepTimeOffOn(bench).closures.set(manager(), closure, undefined);
    if (!opening) throw new Error('the bench has no opening');
    await moveCopy();
    await consumer.follow(updated(2));
    await bench.unitOfWork.run(async (tx) => {
      await book.replace(tx, { ...opening, version: 2 }, 1);
      await closures.replace(tx, { ...closed, version: 2 }, 1);
    });
    expect(await networksOf(bench.models.openings)).toEqual(['net-2']);
    expect((await closures.find(service, closed.id))?.networkId).toBe('net-2');
  });

  it('takes along what was made with the old network while it moved, by the look that is owed', async () => {
    const { inbox, structures, secondLook, settlement } = bench;
    const copy = new CopyStructureWhenDirectorySaysIt(inbox, structures, secondLook);
    const opening = await openingsOn(bench).book.find(service, 'opening-agent-1');
    if (!opening) throw new Error('the bench has no opening');
    await copy.copy(updated(2));
    await consumer.follow(updated(2));
    const late = { ...opening, id: 'late', memberId: 'agent-2', networkId: 'net-1' };
    await bench.unitOfWork.run((tx) => openingsOn(bench).book.insert(tx, late));
    await settlement.sweep.run(service);
    expect(await networksOf(bench.models.openings)).toEqual(['net-2']);
    await copy.copy({ ...updated(3), id: 'same network' });
    expect(await bench.models.owedLooks.countDocuments()).toBe(1);
  });
});
