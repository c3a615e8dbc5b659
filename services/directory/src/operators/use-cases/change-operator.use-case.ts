import type { ExpectedVersion, MemberScope, Outbox, UnitOfWork } from '@maillage/kernel';
import { OUTBOX, requireVersion, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { changeOperator, type Operator, type OperatorChange } from '../domain/operator.js';
import { operatorEvent } from '../domain/operator-events.js';
import { requireNationalAdmin } from '../domain/operator.policy.js';
import { OPERATORS, type Operators } from '../ports/operators.js';

/** Renames an operator, or says from when to when it counts. */
@Injectable()
export class ChangeOperator {
  constructor(
    @Inject(OPERATORS) private readonly operators: Operators,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
  ) {}

  /** @throws DomainError `OPERATOR.UNKNOWN`, `OPERATOR.FORBIDDEN`, `VERSION.…`, `OPERATOR.DATES_REVERSED`. */
  async run(
    scope: MemberScope,
    code: string,
    expected: ExpectedVersion,
    change: OperatorChange,
  ): Promise<Operator> {
    const operator = await this.operators.byId(scope, code);
    requireNationalAdmin(scope);
    requireVersion(operator, expected);
    const changed = changeOperator(operator, change);
    await this.unitOfWork.run(async (tx) => {
      await this.operators.save(tx, changed);
      await this.outbox.append(tx, [operatorEvent('updated', changed)]);
    });
    return changed;
  }
}
