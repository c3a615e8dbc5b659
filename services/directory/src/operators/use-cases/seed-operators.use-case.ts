import { operatorsInForce } from '@maillage/contracts/codes';
import type { Outbox, Scope, UnitOfWork } from '@maillage/kernel';
import { OUTBOX, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Operator } from '../domain/operator.js';
import { operatorEvent } from '../domain/operator-events.js';
import { OPERATORS, type Operators } from '../ports/operators.js';

/** Writes the partners in force at the first start, in production too; those added to the list since are added. */
@Injectable()
export class SeedOperators {
  constructor(
    @Inject(OPERATORS) private readonly operators: Operators,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
  ) {}

  /** @returns how many were written. */
  async run(scope: Scope): Promise<number> {
    const known = new Set((await this.operators.list(scope)).map(({ code }) => code));
    const missing = operatorsInForce
      .filter(({ code }) => !known.has(code))
      .map((each): Operator => ({ ...each, validTo: null, version: 1 }));
    if (missing.length === 0) return 0;
    await this.unitOfWork.run(async (tx) => {
      await this.operators.insert(tx, missing);
      await this.outbox.append(
        tx,
        missing.map((operator) => operatorEvent('registered', operator)),
      );
    });
    return missing.length;
  }
}
