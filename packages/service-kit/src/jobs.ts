import { currentContext, metricsRegistry, nextTraceparent, withContext } from '@maillage/messaging';
import { Logger } from '@nestjs/common';
import type { JobsOptions as BullJobOptions, Queue } from 'bullmq';
import { Histogram } from 'prom-client';

/** What every job carries beside its own ids. */
export interface CarriedContext {
  readonly correlationId: string;
  readonly traceparent: string;
}

const jobSeconds = new Histogram({
  name: 'maillage_job_duration_seconds',
  help: 'Time of work for later, by service and outcome; failed work is tried again',
  labelNames: ['service', 'outcome'],
  buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 30],
  registers: [metricsRegistry],
});

const limitMs = 1000;
const logger = new Logger('Jobs');

/**
 * Adds a job with a deterministic id (no `:` in it) and the present correlation id and trace.
 * Jobs are derived data: when Redis does not answer within 1 s it is logged and false is returned; the
 * service's sweeper adds the job again.
 */
export async function addJob<Data extends object>(
  queue: Queue,
  name: string,
  data: Data,
  options: BullJobOptions & { readonly jobId: string },
): Promise<boolean> {
  const context = currentContext();
  const carried: CarriedContext = {
    correlationId: context?.correlationId ?? crypto.randomUUID(),
    traceparent: context?.traceparent ?? nextTraceparent(),
  };
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Redis does not answer')), limitMs);
  });
  const adding = queue.add(name, { ...data, carried }, options);
  // The loser of the race may fail later, when nobody listens any more.
  adding.catch(() => undefined);
  try {
    await Promise.race([adding, limit]);
    return true;
  } catch (error) {
    logger.warn(`${queue.name} ${options.jobId} not added: ${(error as Error).message}`);
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** Runs a processor's work in the context its job carries, acting as the service, and measures it. */
export async function inJobContext<T>(
  job: { readonly data: object },
  service: string,
  work: () => Promise<T>,
): Promise<T> {
  const { carried } = job.data as { readonly carried?: CarriedContext };
  const context = {
    correlationId: carried?.correlationId ?? crypto.randomUUID(),
    actor: `service:${service}`,
    traceparent: nextTraceparent(carried?.traceparent),
  };
  const end = jobSeconds.startTimer({ service });
  try {
    const result = await withContext(context, work);
    end({ outcome: 'done' });
    return result;
  } catch (error) {
    end({ outcome: 'failed' });
    throw error;
  }
}
