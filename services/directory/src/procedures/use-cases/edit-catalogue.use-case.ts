import type {
  Clock,
  ExpectedVersion,
  Idempotency,
  IdempotencyRequest,
  MemberScope,
  Outbox,
  UnitOfWork,
} from '@maillage/kernel';
import { CLOCK, IDEMPOTENCY, OUTBOX, requireVersion, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  changeProcedure,
  enterProcedure,
  requireMayEdit,
  type Procedure,
  type ProcedureChange,
  type Saving,
} from '../domain/procedure.js';
import { procedureEvent } from '../domain/procedure-events.js';
import { PROCEDURES, type Procedures } from '../ports/procedures.js';

/** Enters, changes, withdraws and takes up again procedures; every save is a version with author and instant. */
@Injectable()
export class EditCatalogue {
  constructor(
    @Inject(PROCEDURES) private readonly procedures: Procedures,
    @Inject(IDEMPOTENCY) private readonly idempotency: Idempotency,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `PROCEDURE.FORBIDDEN`, `PROCEDURE.CODE_TAKEN` (conflict). */
  async enter(
    scope: MemberScope,
    entry: Omit<Procedure, 'withdrawn' | 'version'>,
    request: IdempotencyRequest | undefined,
  ): Promise<Procedure> {
    requireMayEdit(scope);
    const procedure = enterProcedure(entry);
    const made = await this.idempotency.run(request, async (tx) => {
      await this.procedures.insert(tx, [procedure], this.savingOf(scope));
      await this.outbox.append(tx, [procedureEvent('registered', procedure)]);
      return { id: procedure.code, version: procedure.version };
    });
    return this.procedures.byId(scope, made.id);
  }

  /** @throws DomainError `PROCEDURE.NOT_FOUND`, `PROCEDURE.FORBIDDEN`, `VERSION.…`. */
  async change(
    scope: MemberScope,
    code: string,
    expected: ExpectedVersion,
    change: ProcedureChange,
  ): Promise<Procedure> {
    const procedure = await this.procedures.byId(scope, code);
    requireMayEdit(scope);
    requireVersion(procedure, expected);
    const changed = changeProcedure(procedure, change);
    await this.unitOfWork.run(async (tx) => {
      await this.procedures.save(tx, changed, this.savingOf(scope));
      await this.outbox.append(tx, [procedureEvent('updated', changed)]);
    });
    return changed;
  }

  private savingOf({ memberId }: MemberScope): Saving {
    return { savedAt: this.clock.now(), authorId: memberId };
  }
}
