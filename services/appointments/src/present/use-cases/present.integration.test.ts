import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { MemberScope } from '@maillage/kernel';
import { questionsDuring } from '@maillage/testing';
import { agent, coordinator, manager, openBench } from '../../appointments-bench.builder.js';
import { indexKeepersOn } from '../../availability/jobs/index-keepers.builder.js';
import { slot } from '../../booking/bookings.builder.js';
import { presentOn } from '../present-bench.builder.js';

jest.setTimeout(60_000);

let bench: Awaited<ReturnType<typeof openBench>>;
let present: ReturnType<typeof presentOn>;

beforeEach(async () => {
  bench = await openBench();
  present = presentOn(bench);
});
afterEach(() => bench.close());

const page = { size: 50, after: undefined };
const elsewhere: MemberScope = { role: 'coordinator', memberId: 'm', networkIds: ['net-2'] };

describe('the next slot by house and motive', () => {
  const told = async (scope: MemberScope = coordinator()) => {
    const { data } = await present.nextSlots.run(scope, 'net-1', page);
    return Object.fromEntries(
      data.map(({ id, nextSlots }) => [
        id,
        nextSlots.map(
          ({ motiveCode, inDays, startsAt }) => `${motiveCode} ${inDays ?? '-'} ${startsAt ?? '-'}`,
        ),
      ]),
    );
  };
  const nine = '0 2026-03-02T08:00:00.000Z';
  const all = [`papers ${nine}`, `pension ${nine}`, `delicate ${nine}`];

  it('is that of a search at the desk, from the index and from the database alike', async () => {
    expect(await told()).toEqual({ 'house-1': all, 'house-2': all });
    const keepers = indexKeepersOn(bench);
    await keepers.kept();
    expect(await told()).toEqual({ 'house-1': all, 'house-2': all });
    await keepers.stop();
  });

  it('is days away where nobody receives before, and none where nobody does', async () => {
    const { openings, subscriptions } = bench.models;
    await openings.updateOne({ structureId: 'house-2' }, { $set: { firstDay: '2026-04-13' } });
    await subscriptions.updateOne({ _id: 'house-1-pension' }, { $set: { active: false } });
    await openings.updateMany(
      { structureId: 'house-1' },
      { $set: { motiveCodes: ['papers', 'pension'] } },
    );
    const later = '42 2026-04-13T07:00:00.000Z';
    expect(await told()).toEqual({
      'house-1': [`papers ${nine}`, 'delicate - -'],
      'house-2': [`papers ${later}`, `pension ${later}`, `delicate ${later}`],
    });
  });

  it('is told to the manager of the house, and of no house out of reach', async () => {
    expect(Object.keys(await told(manager('manager-1', 'house-2')))).toEqual(['house-2']);
    await expect(present.nextSlots.run(elsewhere, 'net-1', page)).rejects.toMatchObject({
      code: 'NETWORK.UNKNOWN',
    });
  });

  it('is told page by page, by the name of the house', async () => {
    const first = await present.nextSlots.run(coordinator(), 'net-1', { ...page, size: 1 });
    expect(first.data.map(({ id }) => id)).toEqual(['house-2']);
    const after = first.page.after ?? '';
    const second = await present.nextSlots.run(coordinator(), 'net-1', { size: 1, after });
    expect(second.data.map(({ id }) => id)).toEqual(['house-1']);
    expect(second.page.after).toBeNull();
  });

  it('reads no house, week or opening once for each motive', async () => {
    const asked = await questionsDuring(bench.connection, () => told());
    const ofOne = (name: string) => asked.filter(({ collection }) => collection === name).length;
    expect(ofOne('openings')).toBe(1);
    // Both weeks that seven days may touch, whatever the number of motives.
    expect(ofOne('busy_days')).toBeLessThanOrEqual(4);
    expect(asked.filter(({ scans }) => scans)).toEqual([]);
  });
});

describe('members without openings', () => {
  const told = async (scope: MemberScope = coordinator()) =>
    (await present.members.run(scope, 'net-1')).map(({ id, nextDay, structures }) =>
      [id, nextDay, ...structures.map((each) => each.id)].join(' '),
    );

  it('are those who work at a house and receive nowhere in four weeks', async () => {
    expect(await told()).toEqual(['prescriber-1  house-1']);
    const { openings } = bench.models;
    await openings.updateOne({ memberId: 'agent-2' }, { $set: { lastDay: '2026-03-01' } });
    await openings.updateOne({ memberId: 'agent-3' }, { $set: { firstDay: '2026-03-30' } });
    expect(await told()).toEqual([
      'agent-2  house-1',
      'agent-3 2026-03-30 house-2',
      'prescriber-1  house-1',
    ]);
    await openings.updateOne({ memberId: 'agent-3' }, { $set: { firstDay: '2026-03-29' } });
    expect(await told(manager('manager-1', 'house-2'))).toEqual(['agent-3 2026-03-30 house-2']);
  });

  it('are neither suspended nor helped by openings at a house that they left', async () => {
    const { members } = bench.models;
    await members.updateOne({ _id: 'prescriber-1' }, { $set: { suspended: true } });
    await members.updateOne({ _id: 'agent-1' }, { $set: { structureIds: ['house-2'] } });
    expect(await told()).toEqual(['agent-1  house-2']);
    await expect(present.members.run(elsewhere, 'net-1')).rejects.toMatchObject({
      code: 'NETWORK.UNKNOWN',
    });
  });
});

describe('statuses to fill in', () => {
  const told = (scope: MemberScope = coordinator()) => present.statuses.run(scope, 'net-1');

  beforeEach(async () => {
    await bench.book.run(agent(), slot('10:00'), undefined);
    await bench.book.run(agent(), slot('11:00'), undefined);
    const third = slot('10:00', { structureId: 'house-2', memberId: 'agent-3' });
    await bench.book.run(agent(), third, undefined);
  });

  it('are those of days that are over, still booked or arrived', async () => {
    bench.clock.setTo('2026-03-03T22:59:00Z');
    expect(await told()).toEqual([]);
    bench.clock.setTo('2026-03-03T23:00:00Z');
    await bench.models.appointments.updateOne(
      { structureId: 'house-1' },
      { $set: { status: 'arrived' } },
    );
    const days = (count: number) => ({
      ...{ count, oldestDay: '2026-03-03' },
      days: [{ day: '2026-03-03', count }],
    });
    expect(await told()).toMatchObject([
      { id: 'house-2', ...days(1) },
      { id: 'house-1', ...days(2) },
    ]);
    await bench.models.appointments.updateMany(
      { structureId: 'house-1' },
      { $set: { status: 'honoured' } },
    );
    expect(await told()).toMatchObject([{ id: 'house-2', ...days(1) }]);
    expect(await told(manager())).toEqual([]);
    bench.clock.setTo('2026-06-04T12:00:00Z');
    expect(await told()).toEqual([]);
    await expect(told(elsewhere)).rejects.toMatchObject({ code: 'NETWORK.UNKNOWN' });
  });

  it('are found by indexes alone, however many others the house has', async () => {
    const { appointments } = bench.models;
    const held = await appointments.findOne({ structureId: 'house-1' }).lean();
    const others = Array.from({ length: 300 }, (_, i) => `other-${String(i)}`);
    await appointments.insertMany(
      others.map((id, i) => ({
        ...{ ...held, _id: id, reference: id },
        ...(i % 2 ? { status: 'honoured' } : { localDay: '2026-04-01' }),
      })),
    );
    bench.clock.setTo('2026-03-04T12:00:00Z');
    const asked = await questionsDuring(bench.connection, () => told());
    expect(asked.filter(({ scans }) => scans)).toEqual([]);
    const ofAppointments = asked.filter(({ collection }) => collection === 'appointments');
    expect(Math.max(...ofAppointments.map((each) => each.documentsExamined))).toBe(2);
  });
});
