import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { redisOptionsOf, scopeOfService, type CarriedContext } from '@maillage/service-kit';
import { eventually, testRedisUrl } from '@maillage/testing';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { agent, openBench } from '../../appointments-bench.builder.js';
import { slot } from '../bookings.builder.js';
import type { ReminderQueue } from '../ports/reminder-queue.js';
import { AskForReminder } from '../use-cases/ask-for-reminder.use-case.js';
import { SweepReminders } from '../use-cases/sweep-reminders.use-case.js';
import { AskForReminderProcessor } from './ask-for-reminder.processor.js';
import { BullReminderQueue, REMINDERS, type ReminderJob } from './reminders.queue.js';

// A machine that does other things at once is slow, not wrong.
jest.setTimeout(60_000);

type CarriedReminder = ReminderJob & { readonly carried: CarriedContext };

const service = scopeOfService('appointments');
const options = () => ({
  connection: { ...redisOptionsOf(testRedisUrl()), maxRetriesPerRequest: null },
  prefix: 'appointments-reminders-test',
});

let queue: Queue;
let worker: Worker | undefined;
let redis: Redis;
let bench: Awaited<ReturnType<typeof openBench>>;
let ask: AskForReminder;
let sweep: SweepReminders;

beforeEach(async () => {
  redis = new Redis(testRedisUrl());
  await redis.flushdb();
  queue = new Queue(REMINDERS, options());
  // The queue reads the bench's clock, which is made with the bench.
  const late: { queue?: ReminderQueue } = {};
  bench = await openBench({ add: async (due) => late.queue?.add(due) });
  late.queue = new BullReminderQueue(queue, bench.clock);
  const { appointments, networks, unitOfWork, outbox, clock } = bench;
  ask = new AskForReminder(appointments, networks, late.queue, unitOfWork, outbox, clock);
  sweep = new SweepReminders(bench.appointments, late.queue, bench.clock);
});
afterEach(async () => {
  await worker?.close();
  worker = undefined;
  await queue.close();
  redis.disconnect();
  await bench.close();
});

const nextWeek = { startsAt: new Date('2026-03-10T09:00:00Z') };
const messagesSaid = async () =>
  (await bench.said()).flatMap((each) =>
    each.type === 'appointments.message.requested.v1' ? [each] : [],
  );
const remindersSaid = async () =>
  (await messagesSaid()).filter(({ data }) => data.template === 'appointment-reminder');

function startWorker(): void {
  const processor = new AskForReminderProcessor(ask);
  worker = new Worker<CarriedReminder>(REMINDERS, (job) => processor.process(job), options());
}

describe('the reminder 48 hours before', () => {
  it('is planned at the booking, under a name that follows from the appointment', async () => {
    const { id } = await bench.book.run(agent(), slot('09:00', nextWeek), undefined);
    const [job] = await queue.getDelayed();
    expect(job?.id).toBe(`reminder-48h_${id}_1`);
    expect(job?.delay).toBe((6 * 24 + 1) * 3_600_000);
  });

  it('survives an emptied Redis: the sweep makes it again, and it is asked for exactly once', async () => {
    const { id } = await bench.book.run(agent(), slot('09:00', nextWeek), undefined);
    await redis.flushdb();
    await sweep.run(service);
    expect(await queue.getJobCountByTypes('delayed', 'waiting')).toBe(0);

    bench.clock.setTo('2026-03-08T09:00:01Z');
    startWorker();
    await sweep.run(service);
    const [reminder] = await eventually(
      async () => {
        const said = await remindersSaid();
        return said.length > 0 && said;
      },
      { message: 'the reminder' },
    );
    expect(reminder?.data).toMatchObject({
      template: 'appointment-reminder',
      recipient: { kind: 'beneficiary', id: 'person-1' },
      dedupeKey: `reminder-48h:${id}:1`,
    });

    await sweep.run(service);
    await ask.run(service, id);
    await Promise.all(Array.from({ length: 5 }, () => ask.run(service, id)));
    expect(await remindersSaid()).toHaveLength(1);
    expect(await bench.appointments.dueReminders(service, new Date('2027-01-01'), 10)).toEqual([]);
  });

  it('is asked for once by workers that meet', async () => {
    const { id } = await bench.book.run(agent(), slot('09:00', nextWeek), undefined);
    bench.clock.setTo('2026-03-08T09:00:01Z');
    await Promise.all(Array.from({ length: 10 }, () => ask.run(service, id)));
    expect(await remindersSaid()).toHaveLength(1);
  });

  it('is not asked for again after a change that was decided before it was', async () => {
    const { id } = await bench.book.run(agent(), slot('09:00', nextWeek), undefined);
    bench.clock.setTo('2026-03-08T09:00:01Z');
    const [read] = await bench.appointments.named(service, [id]);
    if (!read) throw new Error('the appointment is gone');
    await ask.run(service, id);
    const changed = { ...read, version: 2, papersSeen: [] };
    await bench.unitOfWork.run((tx) => bench.appointments.save(tx, changed));
    await ask.run(service, id);
    expect(await remindersSaid()).toHaveLength(1);
    expect(await bench.appointments.dueReminders(service, new Date('2027-01-01'), 10)).toEqual([]);
  });

  it('is not asked for before it falls due, nor once the appointment is cancelled', async () => {
    const { id } = await bench.book.run(agent(), slot('09:00', nextWeek), undefined);
    await ask.run(service, id);
    bench.clock.setTo('2026-03-08T08:00:00Z');
    await bench.change.run(agent(), id, { status: 'cancelled-by-beneficiary', expectedVersion: 1 });
    bench.clock.setTo('2026-03-08T09:00:01Z');
    await ask.run(service, id);
    expect(await remindersSaid()).toEqual([]);
  });

  it('does not exist for an appointment booked inside the 48 hours', async () => {
    await bench.book.run(agent(), slot('09:00'), undefined);
    expect(await bench.appointments.dueReminders(service, new Date('2027-01-01'), 10)).toEqual([]);
    expect(await queue.getDelayed()).toEqual([]);
  });

  it('comes first when it falls due first, however many there are', async () => {
    const later = { startsAt: new Date('2026-03-10T10:00:00Z') };
    await bench.book.run(agent(), slot('10:00', later), undefined);
    const { id } = await bench.book.run(agent(), slot('09:00', nextWeek), undefined);
    const due = await bench.appointments.dueReminders(service, new Date('2027-01-01'), 1);
    expect(due.map(({ appointment }) => appointment.id)).toEqual([id]);
  });

  it('lets a booking through while Redis is away', async () => {
    await queue.close();
    await expect(
      bench.book.run(agent(), slot('09:00', nextWeek), undefined),
    ).resolves.toMatchObject({ version: 1 });
  });
});

describe('the reminders of a network that sets several', () => {
  beforeEach(async () => {
    await setDelays(168, 48, 2);
  });

  async function setDelays(...reminderDelaysHours: number[]): Promise<void> {
    const copy = { _id: 'net-1', version: 1, reminderDelaysHours };
    await bench.models.networks.replaceOne({ _id: 'net-1' }, copy, { upsert: true });
  }
  const keysSaid = async () => (await remindersSaid()).map(({ data }) => data.dedupeKey);
  const dueDates = async () =>
    (await bench.appointments.dueReminders(service, new Date('2027-01-01'), 10)).map(({ dueAt }) =>
      dueAt.toISOString(),
    );

  it('are asked for one after the other, each once, the last of them too', async () => {
    const { id } = await bench.book.run(agent(), slot('09:00', nextWeek), undefined);
    expect(await dueDates()).toEqual(['2026-03-03T09:00:00.000Z']);
    for (const now of ['2026-03-03T09:00:00Z', '2026-03-08T09:00:00Z', '2026-03-10T07:00:00Z']) {
      bench.clock.setTo(now);
      await Promise.all([ask.run(service, id), ask.run(service, id), ask.run(service, id)]);
    }
    expect(await keysSaid()).toEqual(
      ['168h', '48h', '2h'].map((delay) => `reminder-${delay}:${id}:1`),
    );
    expect(await dueDates()).toEqual([]);
  });

  it('begin with the next one when it is booked inside a delay', async () => {
    await bench.book.run(agent(), slot('10:00'), undefined);
    expect(await dueDates()).toEqual(['2026-03-03T07:00:00.000Z']);
  });

  it('do not come in a row after an outage: what the later one says is enough', async () => {
    const { id } = await bench.book.run(agent(), slot('09:00', nextWeek), undefined);
    bench.clock.setTo('2026-03-09T09:00:00Z');
    await ask.run(service, id);
    expect(await keysSaid()).toEqual([`reminder-168h:${id}:1`]);
    expect(await dueDates()).toEqual(['2026-03-10T07:00:00.000Z']);
  });

  it('are not sent at a delay that the network has given up, and go on with those it keeps', async () => {
    const { id } = await bench.book.run(agent(), slot('09:00', nextWeek), undefined);
    await setDelays(48);
    bench.clock.setTo('2026-03-03T09:00:00Z');
    await ask.run(service, id);
    expect(await keysSaid()).toEqual([]);
    expect(await dueDates()).toEqual(['2026-03-08T09:00:00.000Z']);
  });

  it('stand in the order in which they withdraw each other, after the booking and before a change', async () => {
    const { id } = await bench.book.run(agent(), slot('09:00', nextWeek), undefined);
    for (const now of ['2026-03-03T09:00:00Z', '2026-03-08T09:00:00Z']) {
      bench.clock.setTo(now);
      await ask.run(service, id);
    }
    await bench.change.run(agent(), id, { status: 'cancelled-by-beneficiary', expectedVersion: 1 });
    const said = await messagesSaid();
    expect(said.map(({ data }) => data.template)).toEqual([
      'appointment-booked',
      'appointment-reminder',
      'appointment-reminder',
      'appointment-cancelled',
    ]);
    expect(new Set(said.map(({ data }) => data.about?.thing))).toEqual(new Set([id]));
    const sequences = said.map(({ data }) => data.about?.sequence ?? 0);
    expect(sequences).toEqual([...new Set(sequences)].sort((x, y) => x - y));
  });
});
