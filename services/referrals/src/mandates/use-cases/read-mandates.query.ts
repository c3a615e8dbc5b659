import { DomainError, type Clock, type MemberScope } from '@maillage/kernel';
import { CLOCK, type Page, type PageRequest } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { isInForce, type Mandate } from '../domain/mandate.js';
import { MANDATES, type Mandates } from '../ports/mandates.js';

/** A mandate, and whether it holds now. */
export interface MandateView {
  readonly mandate: Mandate;
  readonly inForce: boolean;
}

@Injectable()
export class ReadMandates {
  constructor(
    @Inject(MANDATES) private readonly mandates: Mandates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `MANDATE.UNKNOWN` (not-found). */
  async one(scope: MemberScope, id: string): Promise<MandateView> {
    const mandate = await this.mandates.find(scope, id);
    if (!mandate)
      throw new DomainError('not-found', 'MANDATE.UNKNOWN', `no mandate ${id} in reach`);
    return this.view(mandate);
  }

  /** Last given first. */
  async ofBeneficiary(
    scope: MemberScope,
    beneficiaryId: string,
    request: PageRequest,
  ): Promise<Page<MandateView>> {
    const { data, page } = await this.mandates.ofBeneficiary(scope, beneficiaryId, request);
    return { data: data.map((mandate) => this.view(mandate)), page };
  }

  private view(mandate: Mandate): MandateView {
    return { mandate, inForce: isInForce(mandate, this.clock.now()) };
  }
}
