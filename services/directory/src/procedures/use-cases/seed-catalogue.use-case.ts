import { starterProcedures } from '@maillage/contracts/codes';
import type { Clock, Outbox, Scope, UnitOfWork } from '@maillage/kernel';
import { CLOCK, OUTBOX, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { enterProcedure } from '../domain/procedure.js';
import { procedureEvent } from '../domain/procedure-events.js';
import { PROCEDURES, type Procedures } from '../ports/procedures.js';

/** Writes the first catalogue at the first start, in production too; a catalogue that holds anything is left alone. */
@Injectable()
export class SeedCatalogue {
  constructor(
    @Inject(PROCEDURES) private readonly procedures: Procedures,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many were written. */
  async run(scope: Scope): Promise<number> {
    if ((await this.procedures.list(scope)).length > 0) return 0;
    const first = starterProcedures.map((each) => enterProcedure({ ...each, link: null }));
    await this.unitOfWork.run(async (tx) => {
      await this.procedures.insert(tx, first, { savedAt: this.clock.now(), authorId: null });
      await this.outbox.append(
        tx,
        first.map((procedure) => procedureEvent('registered', procedure)),
      );
    });
    return first.length;
  }
}
