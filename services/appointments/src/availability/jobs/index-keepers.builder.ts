import { Sweeper } from '@maillage/service-kit';
import { eventually } from '@maillage/testing';
import type { Bench } from '../../appointments-bench.builder.js';
import { MongoTimetableStream } from '../persistence/mongo-timetable-stream.js';
import { RedisAvailabilityDuty } from '../persistence/redis-availability-duty.js';
import { KeepIndexFresh } from './keep-index-fresh.js';

/** Those who keep the index of a bench; `stop` ends all of them. */
export function indexKeepersOn(bench: Bench) {
  const keepers: KeepIndexFresh[] = [];
  const keeper = (): KeepIndexFresh => {
    const { redis, connection, refreshAvailability, recentWrites } = bench;
    const duty = new RedisAvailabilityDuty(redis, `${connection.name}:`);
    const stream = new MongoTimetableStream(connection);
    const made = new KeepIndexFresh(
      ...([duty, stream, refreshAvailability, recentWrites, new Sweeper()] as const),
    );
    keepers.push(made);
    return made;
  };
  /** One that has taken the duty and filled the index. */
  const kept = async (one = keeper()): Promise<KeepIndexFresh> => {
    await one.round();
    await eventually(() => bench.refreshAvailability.isComplete());
    return one;
  };
  const stop = async (): Promise<void> => {
    for (const each of keepers) await each.beforeApplicationShutdown();
  };
  return { keeper, kept, stop };
}
