import {
  DomainError,
  type Idempotency,
  type IdempotencyRequest,
  type IdSource,
  type MemberScope,
} from '@maillage/kernel';
import { IDEMPOTENCY, IDS } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { STRUCTURES, type Structures } from '../../structures/ports/structures.js';
import type { Beneficiary } from '../domain/beneficiary.js';
import { decide } from '../domain/beneficiary.policy.js';
import { e164 } from '../domain/phone-number.js';
import { BENEFICIARIES, type Beneficiaries } from '../ports/beneficiaries.js';

export type NewPerson = Omit<Beneficiary, 'id' | 'createdBy' | 'version'>;

@Injectable()
export class CreateBeneficiary {
  constructor(
    @Inject(BENEFICIARIES) private readonly beneficiaries: Beneficiaries,
    @Inject(STRUCTURES) private readonly structures: Structures,
    @Inject(IDEMPOTENCY) private readonly idempotency: Idempotency,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /**
   * @throws DomainError `STRUCTURE.NOT_FOUND`: the house is unknown, foreign, or of another network;
   *   `BENEFICIARY.FORBIDDEN`, `BENEFICIARY.UNKNOWN_PHONE`.
   */
  async execute(
    scope: MemberScope,
    person: NewPerson,
    request: IdempotencyRequest | undefined,
  ): Promise<Beneficiary> {
    const phone = person.phone === null ? null : e164(person.phone);
    const mail = person.mail?.toLowerCase() ?? null;
    await this.refuseForeign(scope, person);
    const made = await this.idempotency.run(request, async (tx) => {
      const id = this.ids.next();
      const createdBy = scope.memberId;
      await this.beneficiaries.insert(tx, { ...person, phone, mail, id, createdBy, version: 1 });
      return { id, version: 1 };
    });
    return this.beneficiaries.byId(scope, made.id);
  }

  private async refuseForeign(scope: MemberScope, person: NewPerson): Promise<void> {
    const decision = decide(scope, 'create', person);
    if (decision === 'forbidden') {
      throw new DomainError('forbidden', 'BENEFICIARY.FORBIDDEN', 'This role enters no person.');
    }
    const structure = await this.structures.byId(scope, person.structureId);
    if (decision === 'not-found' || structure.networkId !== person.networkId) {
      const where = `There is no structure ${person.structureId} in network ${person.networkId}.`;
      throw new DomainError('not-found', 'STRUCTURE.NOT_FOUND', where);
    }
  }
}
