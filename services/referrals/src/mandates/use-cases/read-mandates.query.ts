import { DomainError, type Clock, type MemberScope } from '@maillage/kernel';
import { CLOCK, type Page, type PageRequest } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { CASES, type Cases } from '../../cases/ports/cases.js';
import { isInForce, type Mandate } from '../domain/mandate.js';
import { MANDATES, type Mandates } from '../ports/mandates.js';

/** A mandate, whether it holds now, and what used it up. */
export interface MandateView {
  readonly mandate: Mandate;
  readonly inForce: boolean;
  /** The one case of a mandate given for one, its reference null where the caller may not read it; else null. */
  readonly usedFor: { readonly caseId: string; readonly reference: string | null } | null;
}

@Injectable()
export class ReadMandates {
  constructor(
    @Inject(MANDATES) private readonly mandates: Mandates,
    @Inject(CASES) private readonly cases: Cases,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `MANDATE.UNKNOWN` (not-found). */
  async one(scope: MemberScope, id: string): Promise<MandateView> {
    const mandate = await this.mandates.find(scope, id);
    const [view] = mandate ? await this.views(scope, [mandate]) : [];
    if (!view) throw new DomainError('not-found', 'MANDATE.UNKNOWN', `no mandate ${id} in reach`);
    return view;
  }

  /** Last given first. */
  async ofBeneficiary(
    scope: MemberScope,
    beneficiaryId: string,
    request: PageRequest,
  ): Promise<Page<MandateView>> {
    const { data, page } = await this.mandates.ofBeneficiary(scope, beneficiaryId, request);
    return { data: await this.views(scope, data), page };
  }

  private async views(scope: MemberScope, mandates: readonly Mandate[]): Promise<MandateView[]> {
    const now = this.clock.now();
    const caseIds = mandates.flatMap(({ caseId }) => caseId ?? []);
    const references = await this.cases.referencesOf(scope, caseIds);
    return mandates.map((mandate) => {
      const { caseId } = mandate;
      const usedFor =
        caseId === null ? null : { caseId, reference: references.get(caseId) ?? null };
      return { mandate, inForce: isInForce(mandate, now), usedFor };
    });
  }
}
