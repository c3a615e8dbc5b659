import {
  DomainError,
  type Clock,
  type Idempotency,
  type IdempotencyRequest,
  type IdSource,
  type Made,
  type MemberScope,
  type Outbox,
} from '@maillage/kernel';
import { CLOCK, IDEMPOTENCY, IDS, OUTBOX } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { decideThenSave } from '../../decide-then-save.js';
import {
  STRUCTURE_COPIES,
  type StructureCopies,
} from '../../directory-copies/ports/directory-copies.js';
import { mandateGranted } from '../domain/mandate-events.js';
import { declareMandate, type Mandate, type MandateOrder } from '../domain/mandate.js';
import { MANDATES, type Mandates } from '../ports/mandates.js';
import { PERSONS, type Persons } from '../ports/persons.js';

export type MandateRequest = Omit<MandateOrder, 'networkId' | 'authorId'>;

/** Declares a paper mandate that the structure holds. Source: domain-referrals §5. */
@Injectable()
export class DeclareMandate {
  constructor(
    @Inject(MANDATES) private readonly mandates: Mandates,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    @Inject(PERSONS) private readonly persons: Persons,
    @Inject(IDEMPOTENCY) private readonly idempotency: Idempotency,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `STRUCTURE.UNKNOWN`, `BENEFICIARY.UNKNOWN` (not-found), `MANDATE.SIGNED_IN_FUTURE`,
   *   `MANDATE.NOT_IN_FORCE` (unprocessable), and unavailable when the directory does not answer.
   */
  run(
    scope: MemberScope,
    request: MandateRequest,
    key: IdempotencyRequest | undefined,
  ): Promise<Made> {
    return decideThenSave(
      this.idempotency,
      key,
      () => this.decide(scope, request),
      async (tx, mandate) => {
        await this.mandates.insert(tx, mandate);
        await this.outbox.append(tx, [mandateGranted(mandate)]);
        return { id: mandate.id, version: mandate.version };
      },
    );
  }

  private async decide(scope: MemberScope, request: MandateRequest): Promise<Mandate> {
    const { structureId, beneficiaryId } = request;
    const own = 'structureIds' in scope && scope.structureIds.includes(structureId);
    const structure = own
      ? (await this.structures.named([structureId])).get(structureId)
      : undefined;
    if (!structure) throw unknown('STRUCTURE', structureId);
    const order = { ...request, networkId: structure.networkId, authorId: scope.memberId };
    const mandate = declareMandate(order, structure.zone, this.ids.next(), this.clock.now());
    if (!(await this.persons.belong(beneficiaryId, structure.networkId, scope.memberId))) {
      throw unknown('BENEFICIARY', beneficiaryId);
    }
    return mandate;
  }
}

function unknown(what: string, id: string): DomainError {
  return new DomainError('not-found', `${what}.UNKNOWN`, `no ${what.toLowerCase()} ${id} in reach`);
}
