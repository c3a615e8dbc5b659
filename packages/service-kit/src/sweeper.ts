import { setTimeout } from 'node:timers/promises';
import { Logger } from '@nestjs/common';

interface Sweep {
  readonly name: string;
  readonly everyMs: number;
  readonly run: () => Promise<void>;
}

/** Runs work every n seconds, never overlapping with itself; starts when the part is ready, ends at shutdown. */
export class Sweeper {
  private readonly logger = new Logger('Sweeper');
  private readonly sweeps: Sweep[] = [];
  private readonly loops: Promise<void>[] = [];
  private readonly stopped = new AbortController();
  private running = false;

  /** Registers `run`; call it from a constructor or `onModuleInit`. An error is logged and the next round comes. */
  every(seconds: number, name: string, run: () => Promise<void>): void {
    const sweep = { name, everyMs: seconds * 1000, run };
    this.sweeps.push(sweep);
    if (this.running) this.loops.push(this.loop(sweep));
  }

  /** For `bootService`; a second call changes nothing. */
  start(): void {
    if (this.running) return;
    this.running = true;
    this.loops.push(...this.sweeps.map((sweep) => this.loop(sweep)));
  }

  /** Ends after the rounds in hand. */
  async stop(): Promise<void> {
    this.stopped.abort();
    await Promise.all(this.loops);
  }

  private async loop(sweep: Sweep): Promise<void> {
    while (!this.stopped.signal.aborted) {
      try {
        await sweep.run();
      } catch (error) {
        this.logger.error(`${sweep.name}: ${(error as Error).message}`, (error as Error).stack);
      }
      await this.pause(sweep.everyMs);
    }
  }

  private async pause(ms: number): Promise<void> {
    const { signal } = this.stopped;
    await setTimeout(ms, undefined, { signal }).catch(() => undefined);
  }
}
