import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { currentContext, withContext, type RequestContext } from '@maillage/messaging';
import { eventually, testRedisUrl } from '@maillage/testing';
import { BullModule, getQueueToken, Processor, WorkerHost } from '@nestjs/bullmq';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Job, Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { addJob, inJobContext } from './jobs.js';
import { JobsModule } from './jobs.module.js';
import { JobWorkers } from './job-workers.js';

interface Reminder {
  readonly appointmentId: string;
}
const ran: { id: string; context: RequestContext | undefined }[] = [];

@Processor('reminders')
class RemindProcessor extends WorkerHost {
  process(job: Job<Reminder>): Promise<void> {
    return inJobContext(job, 'appointments', () => {
      if (job.data.appointmentId === 'fails-once' && job.attemptsMade === 0) {
        return Promise.reject(new Error('away'));
      }
      ran.push({ id: job.data.appointmentId, context: currentContext() });
      return Promise.resolve();
    });
  }
}

function jobsApp(url: string): Promise<INestApplicationContext> {
  @Module({
    imports: [
      JobsModule.forRoot({ name: 'appointments', config: { REDIS_URL: url } }),
      BullModule.registerQueue({ name: 'reminders' }),
    ],
    providers: [RemindProcessor, JobWorkers],
  })
  class TestModule {}
  return NestFactory.createApplicationContext(TestModule, { logger: false });
}

describe('jobs', () => {
  let app: INestApplicationContext;
  let queue: Queue;

  beforeAll(async () => {
    app = await jobsApp(testRedisUrl());
    queue = app.get<Queue>(getQueueToken('reminders'));
    await queue.obliterate({ force: true });
  });
  afterAll(() => app.close());

  it('wait until the service is ready, then run once per id', async () => {
    const jobId = randomUUID();
    await addJob(queue, 'remind', { appointmentId: 'apt-1' }, { jobId });
    await addJob(queue, 'remind', { appointmentId: 'apt-1' }, { jobId });
    expect(await queue.getWaitingCount()).toBe(1);
    app.get(JobWorkers).start();
    await eventually(() => ran.some(({ id }) => id === 'apt-1'));
    await eventually(async () => (await queue.getCompletedCount()) === 1);
    expect(ran.filter(({ id }) => id === 'apt-1')).toHaveLength(1);
  });

  it('carry the correlation and the trace, and act as the service', async () => {
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    await withContext({ correlationId: 'cor-9', actor: 'member:m', traceparent }, () =>
      addJob(queue, 'remind', { appointmentId: 'apt-2' }, { jobId: randomUUID() }),
    );
    const job = await eventually(() => ran.find(({ id }) => id === 'apt-2'));
    expect(job.context).toMatchObject({ correlationId: 'cor-9', actor: 'service:appointments' });
    expect(job.context?.traceparent.slice(3, 35)).toBe('a'.repeat(32));
  });

  it('run again after a failure', async () => {
    const options = { jobId: randomUUID(), backoff: { type: 'fixed', delay: 10 } };
    await addJob(queue, 'remind', { appointmentId: 'fails-once' }, options);
    await eventually(() => ran.some(({ id }) => id === 'fails-once'));
  });

  it('keep their keys under the service’s prefix', async () => {
    const client = new Redis(testRedisUrl());
    // Other files use the same database before this one.
    await client.flushdb();
    await addJob(
      queue,
      'remind',
      { appointmentId: 'apt-3' },
      { jobId: randomUUID(), delay: 60_000 },
    );
    const keys = await client.keys('*');
    client.disconnect();
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !key.startsWith('appointments:'))).toEqual([]);
  });

  it('are let go within a second when Redis is away, and do not hold the exit up', async () => {
    const away = await jobsApp('redis://127.0.0.1:1');
    const lost = away.get<Queue>(getQueueToken('reminders'));
    const begun = performance.now();
    const added = await addJob(lost, 'remind', { appointmentId: 'x' }, { jobId: randomUUID() });
    expect(added).toBe(false);
    await away.close();
    expect(performance.now() - begun).toBeLessThan(4000);
  });
});
