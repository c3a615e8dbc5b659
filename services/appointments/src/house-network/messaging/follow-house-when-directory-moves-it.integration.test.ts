import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { structureExample, type EventEnvelope } from '@maillage/contracts/events';
import type { CivilDate, MemberScope, WallTime } from '@maillage/kernel';
import { agent, coordinator, manager, openBench } from '../../appointments-bench.builder.js';
import { slot } from '../../booking/bookings.builder.js';
import { FollowHouse } from '../../booking/use-cases/follow-house.use-case.js';
import { MongoMotiveSubscriptions } from '../../catalogue/persistence/mongo-motive-subscriptions.repository.js';
import { keepTimeOffOn, openingsOn } from '../../openings-bench.builder.js';
import { timeOffOn } from '../../time-off-bench.builder.js';
import { FollowHouseWhenDirectoryMovesIt } from './follow-house-when-directory-moves-it.consumer.js';

jest.setTimeout(60_000);

let bench: Awaited<ReturnType<typeof openBench>>;
let consumer: FollowHouseWhenDirectoryMovesIt;
beforeEach(async () => {
  bench = await openBench();
  const { closures, workedHolidays } = timeOffOn(bench.connection);
  const { appointments, unitOfWork, outbox, secondLook, structures, clock } = bench;
  consumer = new FollowHouseWhenDirectoryMovesIt(
    ...([structures, openingsOn(bench).book, closures, workedHolidays] as const),
    new MongoMotiveSubscriptions(bench.models.subscriptions, bench.recentWrites),
    new FollowHouse(appointments, unitOfWork, outbox, clock),
    ...([secondLook, clock] as const),
  );
});
afterEach(() => bench.close());

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
});
