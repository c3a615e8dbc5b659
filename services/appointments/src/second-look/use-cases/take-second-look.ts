import type { Clock, IdSource, Tx } from '@maillage/kernel';
import { CLOCK, IDS } from '@maillage/service-kit';
import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  OWED_LOOKS,
  type Crossing,
  type OwedLook,
  type OwedLooks,
  type SecondLook,
} from '../ports/second-look.js';

/** Lets whoever looks know at once, in this process; what is owed stays written for the sweep. */
@Injectable()
export class TakeSecondLook implements SecondLook {
  private readonly logger = new Logger('SecondLook');
  private look: ((crossing: Crossing) => Promise<void>) | undefined;

  constructor(
    @Inject(OWED_LOOKS) private readonly owed: OwedLooks,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async owe(tx: Tx, crossing: OwedLook['crossing']): Promise<void> {
    await this.owed.add(tx, { id: this.ids.next(), crossing, at: this.clock.now() });
  }

  async take(crossing: Crossing): Promise<void> {
    try {
      await this.look?.(crossing);
    } catch (error) {
      const { message } = error as Error;
      this.logger.warn(`left to the sweep: ${crossing.kind} ${crossing.id}: ${message}`);
    }
  }

  by(look: (crossing: Crossing) => Promise<void>): void {
    this.look = look;
  }
}
