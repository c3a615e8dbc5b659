import type { Clock, ServiceScope } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { OWED_LOOKS, type OwedLook, type OwedLooks } from '../../second-look/ports/second-look.js';
import { SETTLEMENTS, type Settlements } from '../ports/settlements.js';
import { LookAgain } from './look-again.js';

/** A look stays owed so long: whoever wrote at the same time has committed by then, or never will. */
const OWED_MINUTES = 5;
/** A look that fails for so long is given up: whatever is written next around it has a look of its own. */
const GIVEN_UP_HOURS = 24;
const LOOKS_AT_ONCE = 500;
const ENTRIES_AT_ONCE = 200;
const ENTRIES_AT_MOST = 10_000;

/** Takes the looks that are owed, and looks again at what is to be settled: what a crash left is found. */
@Injectable()
export class SweepSettlements {
  private readonly logger = new Logger('Settlements');

  constructor(
    @Inject(OWED_LOOKS) private readonly owed: OwedLooks,
    @Inject(SETTLEMENTS) private readonly settlements: Settlements,
    private readonly lookAgain: LookAgain,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(scope: ServiceScope): Promise<void> {
    const now = this.clock.now();
    const looks = await this.owed.due(scope, now, LOOKS_AT_ONCE);
    const byCrossing = new Map<string, OwedLook[]>();
    for (const look of looks) {
      const crossing = JSON.stringify(look.crossing);
      byCrossing.set(crossing, [...(byCrossing.get(crossing) ?? []), look]);
    }
    for (const same of byCrossing.values()) await this.takeOne(same, now);
    const open = await this.settlements.ids(scope, ENTRIES_AT_MOST);
    for (let first = 0; first < open.length; first += ENTRIES_AT_ONCE) {
      await this.lookAgain.of(open.slice(first, first + ENTRIES_AT_ONCE));
    }
  }

  /** One that fails stays owed, each time for as long again, and does not hold the others up. */
  private async takeOne(same: readonly OwedLook[], now: Date): Promise<void> {
    const [look] = same;
    if (!look) return;
    try {
      await this.lookAgain.at(look.crossing);
      const done = now.getTime() - OWED_MINUTES * 60_000;
      await this.owed.settle(idsOf(same.filter(({ at }) => at.getTime() < done)));
    } catch (error) {
      await this.putOff(same, now, `${look.crossing.kind} ${look.crossing.id}`, error as Error);
    }
  }

  private async putOff(
    same: readonly OwedLook[],
    now: Date,
    what: string,
    { message }: Error,
  ): Promise<void> {
    const oldest = Math.min(...same.map(({ at }) => at.getTime()));
    const owedFor = now.getTime() - oldest;
    if (owedFor > GIVEN_UP_HOURS * 3_600_000) {
      this.logger.error(`given up after ${String(GIVEN_UP_HOURS)} hours: ${what}: ${message}`);
      return this.owed.settle(idsOf(same));
    }
    this.logger.warn(`${what}: ${message}`);
    await this.owed.putOff(idsOf(same), new Date(now.getTime() + owedFor));
  }
}

const idsOf = (looks: readonly OwedLook[]): string[] => looks.map(({ id }) => id);
