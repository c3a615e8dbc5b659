import { DomainError, type MemberScope } from '@maillage/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { decide, isReceivedHere } from '../domain/beneficiary.policy.js';
import { BENEFICIARIES, type Beneficiaries, type Beneficiary } from '../ports/beneficiaries.js';
import { OPENINGS, type Openings } from '../ports/openings.js';

/** The whole record of one person, for who knows them or has said why. */
@Injectable()
export class PersonFile {
  constructor(
    @Inject(BENEFICIARIES) private readonly beneficiaries: Beneficiaries,
    @Inject(OPENINGS) private readonly openings: Openings,
  ) {}

  /**
   * @throws DomainError `BENEFICIARY.NOT_FOUND`, `BENEFICIARY.FORBIDDEN`; `BENEFICIARY.REASON_REQUIRED` (forbidden) for
   *   a person never received in a house of the caller's, until the caller has given a reason.
   */
  async of(scope: MemberScope, id: string): Promise<Beneficiary> {
    const person = await this.beneficiaries.byId(scope, id);
    if (isReceivedHere(scope, person) || (await this.openings.isOpen(scope, id))) return person;
    throw new DomainError(
      'forbidden',
      'BENEFICIARY.REASON_REQUIRED',
      'This person was never received in your structure: say why the file is opened (POST …/openings).',
    );
  }

  /** The same, to be changed. @throws DomainError as `of`. */
  async toEdit(scope: MemberScope, id: string): Promise<Beneficiary> {
    const person = await this.of(scope, id);
    if (decide(scope, 'edit', person) === 'allowed') return person;
    throw new DomainError('forbidden', 'BENEFICIARY.FORBIDDEN', 'This role changes no person.');
  }
}
