import { Sweeper } from '@maillage/service-kit';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { RecentWrites } from '../../busy-time/ports/recent-writes.js';
import { keyOf, type AvailabilityChange } from '../domain/availability-change.js';
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

/**
 * Brings every change into the index, on one replica: changes that come while one is worked on wait, and the same
 * one waits once. Whatever fails leaves the place where it was, and the next round goes on from there.
 */
@Injectable()
export class KeepIndexFresh implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Availability');
  private readonly waiting = new Map<string, AvailabilityChange>();
  private reached: StreamPlace | undefined;
  private close: (() => Promise<void>) | undefined;
  private working: Promise<void> | undefined;

  constructor(
    @Inject(AVAILABILITY_DUTY) private readonly duty: AvailabilityDuty,
    @Inject(TIMETABLE_STREAM) private readonly stream: TimetableStream,
    private readonly refresh: RefreshAvailability,
    private readonly recent: RecentWrites,
    sweeper: Sweeper,
  ) {
    sweeper.every(ROUND_SECONDS, 'availability index', () => this.round());
  }

  /** Takes the duty if nobody has it, listens if it does not, and fills the index where it is not complete. */
  async round(): Promise<void> {
    if (!(await this.duty.hold())) return this.stop();
    if (!this.close) await this.listen();
    if (!(await this.refresh.isComplete())) this.changed({ kind: 'everything' });
    await this.working;
  }

  async beforeApplicationShutdown(): Promise<void> {
    const held = this.close !== undefined;
    await this.stop();
    await this.working;
    if (held) await this.duty.release().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    const place = await this.duty.place();
    this.close = await this.stream.follow(place, {
      changed: (change, at) => {
        this.reached = at;
        this.changed(change);
      },
      broken: (error) => void this.lose(error),
    });
    this.recent.listen(true);
    // What was written before it listened is in no stream.
    if (place === undefined) this.changed({ kind: 'everything' });
  }

  /** The place may be lost: the next round listens from then on, and fills the index again. */
  private async lose(error: Error): Promise<void> {
    this.logger.warn(`changes are listened to again: ${error.message}`);
    await this.stop();
    await this.duty.keepPlace(undefined).catch(() => undefined);
  }

  private changed(change: AvailabilityChange): void {
    this.waiting.set(keyOf(change), change);
    this.working ??= this.work().finally(() => {
      this.working = undefined;
    });
  }

  private async work(): Promise<void> {
    try {
      while (this.waiting.size > 0) {
        const place = this.reached;
        const changes = [...this.waiting.values()];
        this.waiting.clear();
        await inTurns(changes, AT_ONCE, async (change) => {
          await this.refresh.of(change);
          if (change.kind === 'time') this.recent.seen(change.ownerId);
        });
        if (place !== undefined) await this.duty.keepPlace(place);
      }
    } catch (error) {
      this.logger.warn(`the index is behind: ${(error as Error).message}`);
      await this.stop();
    }
  }

  private async stop(): Promise<void> {
    const { close } = this;
    this.recent.listen(false);
    this.close = undefined;
    // What is thrown away here comes again from the place that was kept.
    this.waiting.clear();
    this.reached = undefined;
    await close?.().catch(() => undefined);
  }
}

async function inTurns<T>(all: readonly T[], atOnce: number, work: (one: T) => Promise<void>) {
  const left = [...all];
  const line = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, left.length) }, line));
}
