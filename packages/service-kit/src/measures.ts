import { Logger } from '@nestjs/common';

/** Gauges that are read when `/metrics` is asked, each within 1 s: a server that is down must not hide the rest. */
export class Measures {
  private readonly logger = new Logger('Metrics');
  private readonly all = new Map<string, () => Promise<void>>();

  add(name: string, measure: () => Promise<void>): void {
    this.all.set(name, measure);
  }

  async take(): Promise<void> {
    await Promise.all([...this.all].map(([name, measure]) => this.one(name, measure)));
  }

  private async one(name: string, measure: () => Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('too slow')), 1000);
    });
    try {
      await Promise.race([measure(), limit]);
    } catch (error) {
      this.logger.debug(`${name} not measured: ${(error as Error).message}`);
    } finally {
      clearTimeout(timer);
    }
  }
}
