import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { scopeOfService } from '@maillage/service-kit';
import { questionsDuring } from '@maillage/testing';
import type { Model } from 'mongoose';
import { agent, openBench } from '../../appointments-bench.builder.js';
import { slot } from '../../booking/bookings.builder.js';
import {
  CAPACITY_MARK,
  capacityMarkSchema,
  type CapacityMarkDocument,
} from '../persistence/capacity-mark.schema.js';
import { MongoCapacityMarks } from '../persistence/mongo-capacity-marks.js';
import { MeasureDay } from './measure-day.js';
import { SayCapacity } from './say-capacity.use-case.js';

jest.setTimeout(60_000);

const scope = scopeOfService('appointments');
let bench: Awaited<ReturnType<typeof openBench>>;
let marks: Model<CapacityMarkDocument>;
let say: SayCapacity;

/** One more process of the service. */
function sayer(model: Model<CapacityMarkDocument>): SayCapacity {
  const { catalogue, receivingTimes, appointments, nextSlots, structures } = bench;
  const { unitOfWork, outbox, clock } = bench;
  const measure = new MeasureDay(
    ...([catalogue.motives, receivingTimes, appointments, nextSlots, clock] as const),
  );
  const marks = new MongoCapacityMarks(model);
  return new SayCapacity(measure, structures, marks, unitOfWork, outbox, clock);
}

const told = async () =>
  (await bench.said())
    .filter(({ type }) => type === 'appointments.capacity.measured.v1')
    .map(({ subject, aggregateversion }) => `${subject ?? ''} ${String(aggregateversion)}`)
    .sort();

beforeEach(async () => {
  bench = await openBench();
  marks = bench.connection.model<CapacityMarkDocument>(CAPACITY_MARK, capacityMarkSchema);
  say = sayer(marks);
  await say.run(scope);
});
afterEach(() => bench.close());

describe('the capacity of houses', () => {
  it('is said once for every whole day that is over, whoever says it and however often', async () => {
    expect(await told()).toEqual([]);
    bench.clock.setTo('2026-03-03T22:59:00Z');
    await say.run(scope);
    expect(await told()).toEqual([]);
    bench.clock.setTo('2026-03-03T23:01:00Z');
    const others = [sayer(marks), sayer(marks)];
    await Promise.all([say, ...others].map((each) => each.run(scope)));
    await say.run(scope);
    expect(await told()).toEqual(['house-1:2026-03-03 1', 'house-2:2026-03-03 1']);
    bench.clock.setTo('2026-03-05T23:01:00Z');
    await say.run(scope);
    expect((await told()).filter((line) => line.startsWith('house-1'))).toEqual(
      ['2026-03-03', '2026-03-04', '2026-03-05'].map((day) => `house-1:${day} 1`),
    );
  });

  it('is what was open and what was not cancelled, and where the next slot was', async () => {
    const booked = await bench.book.run(agent(), slot('10:00'), undefined);
    await bench.book.run(agent(), slot('14:00', { motiveCode: 'pension' }), undefined);
    await bench.book.run(agent(), slot('16:00'), undefined);
    await bench.models.appointments.updateOne(
      { startsAt: new Date('2026-03-03T15:00:00Z') },
      { $set: { status: 'cancelled-by-beneficiary' } },
    );
    await bench.models.subscriptions.updateOne(
      { _id: 'house-1-delicate' },
      { $set: { active: false } },
    );
    expect(booked).toBeDefined();
    bench.clock.setTo('2026-03-03T23:01:00Z');
    await say.run(scope);
    const event = (await bench.said()).find(({ subject }) => subject === 'house-1:2026-03-03');
    const firstSlot = { is: 'in-days', days: 0 };
    expect(event?.data).toEqual({
      capacity: {
        ...{ networkId: 'net-1', structureId: 'house-1', day: '2026-03-03' },
        ...{ offeredMinutes: 720, filledMinutes: 75 },
        motives: [
          { motiveCode: 'papers', offeredMinutes: 720, filledMinutes: 30, firstSlot },
          { motiveCode: 'pension', offeredMinutes: 720, filledMinutes: 45, firstSlot },
        ],
      },
    });
    expect(JSON.stringify(event)).not.toMatch(/person-1|agent-1/);
  });

  it('tells no first slot of days that it says too late, and forgets what is a week old', async () => {
    bench.clock.setTo('2026-03-20T12:00:00Z');
    await say.run(scope);
    const days = (await told()).filter((line) => line.startsWith('house-2'));
    expect(days.at(0)).toBe('house-2:2026-03-13 1');
    expect(days.at(-1)).toBe('house-2:2026-03-19 1');
    expect(days.length).toBe(7);
    const firstSlots = async (day: string) => {
      const event = (await bench.said()).find(({ subject }) => subject === `house-2:${day}`);
      const { capacity } = event?.data as { capacity: { motives: { firstSlot: object }[] } };
      return capacity.motives.map(({ firstSlot }) => firstSlot);
    };
    expect((await firstSlots('2026-03-18'))[0]).toEqual({ is: 'not-measured' });
    // Friday: on that very day.
    expect((await firstSlots('2026-03-19'))[0]).toEqual({ is: 'in-days', days: 0 });
  });

  it('asks by indexes alone, and for the houses only once all is said', async () => {
    bench.clock.setTo('2026-03-03T23:01:00Z');
    const asked = await questionsDuring(bench.connection, () => say.run(scope));
    expect(asked.filter(({ scans }) => scans)).toEqual([]);
    const again = await questionsDuring(bench.connection, () => say.run(scope));
    expect(again.map(({ collection }) => collection)).toEqual(['structure_copies']);
  });
});
