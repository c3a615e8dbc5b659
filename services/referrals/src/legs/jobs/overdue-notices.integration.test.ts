import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { redisOptionsOf, scopeOfService, type CarriedContext } from '@maillage/service-kit';
import { eventually, fixedClock, testRedisUrl } from '@maillage/testing';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { ofTeam, openBench, openToTwoTeams, type Bench } from '../../referrals-bench.builder.js';
import type { OverdueNoticeQueue } from '../ports/overdue-notice-queue.js';
import { AskForOverdueNotice } from '../use-cases/ask-for-overdue-notice.use-case.js';
import { SweepOverdueNotices } from '../use-cases/sweep-overdue-notices.use-case.js';
import { AskForOverdueNoticeProcessor } from './ask-for-overdue-notice.processor.js';
import {
  BullOverdueNoticeQueue,
  OVERDUE_NOTICES,
  type OverdueNoticeJob,
} from './overdue-notices.queue.js';

type CarriedJob = OverdueNoticeJob & { readonly carried: CarriedContext };

const service = scopeOfService('referrals');
const options = () => ({
  connection: { ...redisOptionsOf(testRedisUrl()), maxRetriesPerRequest: null },
  prefix: 'referrals-notices-test',
});

let queue: Queue;
let worker: Worker | undefined;
let redis: Redis;
let bench: Bench;
let ask: AskForOverdueNotice;
let sweep: SweepOverdueNotices;

beforeEach(async () => {
  redis = new Redis(testRedisUrl());
  await redis.flushdb();
  queue = new Queue(OVERDUE_NOTICES, options());
  // The queue reads the bench's clock, which is made with the bench.
  const late: { queue?: OverdueNoticeQueue } = {};
  bench = await openBench({ add: async (legs) => late.queue?.add(legs) });
  late.queue = new BullOverdueNoticeQueue(queue, bench.clock);
  ask = new AskForOverdueNotice(bench.legs, bench.unitOfWork, bench.outbox, bench.clock);
  sweep = new SweepOverdueNotices(bench.legs, late.queue, bench.clock);
});
afterEach(async () => {
  await worker?.close();
  worker = undefined;
  await queue.close();
  redis.disconnect();
  await bench.close();
});

const noticesSaid = async () =>
  (await bench.said()).filter(({ data }) => {
    const { template } = data as { readonly template?: string };
    return template === 'leg-first-response-overdue';
  });
const deadline = Date.parse('2026-11-26T09:00:00Z');

describe('the notice of a leg nobody answered', () => {
  it('is planned when the leg opens, under a name that follows from its deadline', async () => {
    const { caf, carsat } = await openToTwoTeams(bench);
    const jobs = await queue.getDelayed();
    expect(jobs.map(({ id }) => id).sort()).toEqual(
      [caf, carsat].map((id) => `first-response-overdue_${id}_${String(deadline)}`).sort(),
    );
    expect(jobs[0]?.delay).toBe(3 * 24 * 3_600_000 + 1);
  });

  it('survives an emptied Redis: the sweep makes it again, and it is asked for exactly once', async () => {
    const { caf, carsat } = await openToTwoTeams(bench);
    await bench.move.takeInCharge(ofTeam('carsat', 'fatou'), carsat, 1);
    await redis.flushdb();
    await sweep.run(service);
    expect(await queue.getJobCountByTypes('delayed', 'waiting')).toBe(0);

    bench.clock.setTo('2026-11-26T09:00:00.001Z');
    const processor = new AskForOverdueNoticeProcessor(ask);
    worker = new Worker<CarriedJob>(OVERDUE_NOTICES, (job) => processor.process(job), options());
    await sweep.run(service);
    const [notice] = await eventually(
      async () => {
        const said = await noticesSaid();
        return said.length > 0 && said;
      },
      { message: 'the notice' },
    );
    expect(notice?.data).toMatchObject({
      recipient: { kind: 'operator-team', id: 'caf' },
      template: 'leg-first-response-overdue',
      dedupeKey: `first-response-overdue:${caf}:${String(deadline)}`,
    });

    await sweep.run(service);
    await Promise.all(Array.from({ length: 5 }, () => ask.run(service, caf)));
    expect(await noticesSaid()).toHaveLength(1);
    expect(await bench.legs.dueNotices(service, new Date('2028-01-01'), 10)).toEqual([]);
  });

  it('is asked for once by workers that meet', async () => {
    const { caf } = await openToTwoTeams(bench);
    // Each at its own instant, so that no two write the same.
    const workers = Array.from({ length: 10 }, (_, i) => {
      const clock = fixedClock(`2026-11-26T09:00:00.01${String(i)}Z`);
      return new AskForOverdueNotice(bench.legs, bench.unitOfWork, bench.outbox, clock);
    });
    await Promise.all(workers.map((each) => each.run(service, caf)));
    expect(await noticesSaid()).toHaveLength(1);
  });

  it('is not asked for at the deadline itself, nor once the leg is taken in charge', async () => {
    const { caf } = await openToTwoTeams(bench);
    bench.clock.setTo('2026-11-26T09:00:00.000Z');
    await ask.run(service, caf);
    await bench.move.takeInCharge(ofTeam('caf'), caf, 1);
    bench.clock.setTo('2026-11-27T09:00:00Z');
    await ask.run(service, caf);
    expect(await noticesSaid()).toEqual([]);
  });

  it('is settled without a message when the mandate has ended', async () => {
    const { caf } = await openToTwoTeams(bench);
    bench.clock.setTo('2027-01-04T09:00:00Z');
    await ask.run(service, caf);
    expect(await noticesSaid()).toEqual([]);
    const due = await bench.legs.dueNotices(service, new Date('2028-01-01'), 10);
    expect(due.map(({ id }) => id)).not.toContain(caf);
  });

  it('lets a case be opened while Redis is away', async () => {
    await queue.close();
    await expect(openToTwoTeams(bench)).resolves.toBeDefined();
  });
});
