import type { Clock } from '@maillage/kernel';
import { ARRIVALS, CLOCK, scopeOfService, Sweeper, type Arrivals } from '@maillage/service-kit';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { nextRound } from '../domain/retention.js';
import { EraseInactivePersons } from '../use-cases/erase-inactive-persons.use-case.js';

const lookEverySeconds = 600;

/**
 * Once a day, and only when no fact waits to be taken in: it could be of somebody who was here yesterday. The first
 * time an hour after the start, so that services that were away too have said what they had not.
 */
@Injectable()
export class EraseInactivePersonsSweep implements OnModuleInit {
  private readonly logger = new Logger('Retention');
  private due: Date;

  constructor(
    private readonly sweeper: Sweeper,
    @Inject(EraseInactivePersons) private readonly erase: EraseInactivePersons,
    @Inject(ARRIVALS) private readonly facts: Arrivals,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.due = nextRound(this.clock.now(), 'started');
  }

  onModuleInit(): void {
    this.sweeper.every(lookEverySeconds, 'erase-inactive-persons', () => this.look());
  }

  async look(): Promise<void> {
    if (this.clock.now() < this.due || !(await this.facts.caughtUp())) return;
    const erased = await this.erase.execute(scopeOfService('directory'));
    this.due = nextRound(this.clock.now(), 'erased');
    if (erased > 0) this.logger.log(`${String(erased)} persons without activity erased`);
  }
}
