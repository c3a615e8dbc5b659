import { JetStreamApiError, StorageType, type JetStreamManager } from '@nats-io/jetstream';
import type { ServiceName } from '@maillage/contracts/codes';
import { DEAD_LETTERS, deadLetterSubjects, streamOf, subjectsOf } from './names.js';

const nanos = (seconds: number): number => seconds * 1_000_000_000;
/** Retention of facts and dead letters. Source: architecture §5. */
const keptSeconds = 45 * 24 * 3600;

/** Creates the stream of a service and the dead-letter stream, or brings their configuration up to date. */
export async function ensureStreams(
  manager: JetStreamManager,
  service: ServiceName,
  replicas = 1,
): Promise<void> {
  await ensureStream(manager, streamOf(service), subjectsOf(service), replicas);
  await ensureStream(manager, DEAD_LETTERS, deadLetterSubjects, replicas);
}

const streamNameInUse = 10058;

async function ensureStream(
  manager: JetStreamManager,
  name: string,
  subjects: string,
  replicas: number,
): Promise<void> {
  const settings = {
    subjects: [subjects],
    max_age: nanos(keptSeconds),
    duplicate_window: nanos(120),
    num_replicas: replicas,
  };
  try {
    await manager.streams.add({ name, storage: StorageType.File, ...settings });
  } catch (error) {
    if (!(error instanceof JetStreamApiError) || error.code !== streamNameInUse) throw error;
    await manager.streams.update(name, settings);
  }
}
