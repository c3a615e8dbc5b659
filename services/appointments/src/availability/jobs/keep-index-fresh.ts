import { Sweeper } from '@maillage/service-kit';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { RecentWrites } from '../../busy-time/ports/recent-writes.js';
import { keyOf, mergedChanges, type AvailabilityChange } from '../domain/availability-change.js';
import { AVAILABILITY_DUTY, type AvailabilityDuty } from '../ports/availability-duty.js';
import {
  TIMETABLE_STREAM,
  type StreamPlace,
  type TimetableStream,
} from '../ports/timetable-stream.js';
import { RefreshAvailability } from '../use-cases/refresh-availability.use-case.js';

const ROUND_SECONDS = 5;
/** Refreshes that run side by side. */
const AT_ONCE = 4;

/** From when the changes are listened to until that ends. */
interface Watch {
  readonly over: AbortController;
  close: () => Promise<void>;
  /** Up to where changes have come, and up to where they are in the index. */
  reached: StreamPlace | undefined;
  done: StreamPlace | undefined;
  /** While everything is worked out again; changes go on meanwhile, but their place is not kept. */
  filling: boolean;
}

/**
 * Brings every change into the index, on one replica: changes that come while some are worked on wait, and the same
 * one waits once. Whatever fails leaves the place where it was, and the next round goes on from there.
 */
@Injectable()
export class KeepIndexFresh implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Availability');
  private readonly waiting = new Map<string, AvailabilityChange>();
  private watch: Watch | undefined;
  private working: Promise<void> | undefined;
  /** The last filling, over or not. */
  private filled: Promise<void> = Promise.resolve();

  constructor(
    @Inject(AVAILABILITY_DUTY) private readonly duty: AvailabilityDuty,
    @Inject(TIMETABLE_STREAM) private readonly stream: TimetableStream,
    private readonly refresh: RefreshAvailability,
    private readonly recent: RecentWrites,
    sweeper: Sweeper,
  ) {
    sweeper.every(ROUND_SECONDS, 'availability index', () => this.round());
  }

  /**
   * Takes or keeps the duty if nobody else has it, listens if it does not, and begins to fill the index where it is
   * not complete: filling takes longer than the duty is held for, so nobody waits for it here.
   */
  async round(): Promise<void> {
    if (!(await this.duty.hold())) return this.stop();
    const watch = this.watch ?? (await this.listen());
    if (!(await this.refresh.isComplete())) this.fill(watch);
  }

  async beforeApplicationShutdown(): Promise<void> {
    const held = this.watch !== undefined;
    await this.stop();
    await Promise.all([this.working, this.filled]);
    if (held) await this.duty.release().catch(() => undefined);
  }

  private async listen(): Promise<Watch> {
    const place = await this.duty.place();
    const watch: Watch = {
      over: new AbortController(),
      close: () => Promise.resolve(),
      ...{ reached: undefined, done: undefined, filling: false },
    };
    watch.close = await this.stream.follow(place, {
      changed: (change, at) => {
        watch.reached = at;
        this.changed(change, watch);
      },
      broken: (error) => void this.lose(error),
    });
    this.watch = watch;
    this.recent.listen(true);
    // What was written before it listened is in no stream.
    if (place === undefined) {
      this.changed({ kind: 'facts', id: '' }, watch);
      this.fill(watch);
    }
    return watch;
  }

  /** The place may be lost: the next round listens from then on, and fills the index again. */
  private async lose(error: Error): Promise<void> {
    this.logger.warn(`changes are listened to again: ${error.message}`);
    await this.stop();
    await this.duty.keepPlace(undefined).catch(() => undefined);
  }

  private changed(change: AvailabilityChange, watch: Watch): void {
    this.waiting.set(keyOf(change), change);
    this.working ??= this.work(watch).finally(() => {
      this.working = undefined;
    });
  }

  private async work(watch: Watch): Promise<void> {
    try {
      while (this.waiting.size > 0) {
        const place = watch.reached;
        const changes = mergedChanges([...this.waiting.values()]);
        this.waiting.clear();
        await inTurns(changes, AT_ONCE, async (change) => {
          await this.refresh.of(change);
          if (change.kind === 'time') this.recent.seen(change.ownerId);
          if (change.kind === 'facts') this.recent.seen(change.id);
        });
        watch.done = place;
        await this.keepPlace(watch);
      }
    } catch (error) {
      this.logger.warn(`the index is behind: ${(error as Error).message}`);
      await this.stop();
    }
  }

  private fill(watch: Watch): void {
    if (watch.filling) return;
    watch.filling = true;
    this.filled = this.filled.then(async () => {
      try {
        await this.refresh.everything(watch.over.signal);
        watch.filling = false;
        await this.keepPlace(watch);
      } catch (error) {
        if (watch.over.signal.aborted) return;
        this.logger.warn(`the index is not complete: ${(error as Error).message}`);
        await this.stop();
      }
    });
  }

  private async keepPlace({ over, filling, done }: Watch): Promise<void> {
    if (done === undefined || filling || over.signal.aborted) return;
    await this.duty.keepPlace(done);
  }

  private async stop(): Promise<void> {
    const { watch } = this;
    this.recent.listen(false);
    this.watch = undefined;
    // What is thrown away here comes again from the place that was kept.
    this.waiting.clear();
    watch?.over.abort();
    await watch?.close().catch(() => undefined);
  }
}

async function inTurns<T>(all: readonly T[], atOnce: number, work: (one: T) => Promise<void>) {
  const left = [...all];
  const line = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, left.length) }, line));
}
