import type { Tx } from '@maillage/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { isNewer } from '../../indicators/ports/figures.js';
import { FACTS, type Fact, type Facts } from '../ports/facts.js';
import { MOVE_FIGURES, type MoveFigures } from '../ports/move-figures.js';

/** Counts the newest version of a fact instead of the one held; anything older changes nothing. */
@Injectable()
export class CountFact {
  constructor(
    @Inject(FACTS) private readonly facts: Facts,
    @Inject(MOVE_FIGURES) private readonly figures: MoveFigures,
  ) {}

  async run(tx: Tx, fact: Fact): Promise<void> {
    const held = await this.facts.find(tx, fact.kind, fact.id);
    if (!isNewer(held, fact.version)) return;
    await this.facts.save(tx, fact);
    await this.figures.run(tx, held, fact);
  }
}
