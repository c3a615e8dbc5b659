import { usualIdentityFields } from '@maillage/contracts/codes';
import { DomainError, type Clock, type MemberScope } from '@maillage/kernel';
import { CLOCK, type Page, type PageRequest } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  OPERATOR_TEAM_COPIES,
  type OperatorTeamCopies,
} from '../../directory-copies/ports/directory-copies.js';
import { standingOf } from '../domain/leg-rights.js';
import type { Leg } from '../domain/leg.js';
import { DISCLOSURES, type DisclosedPerson, type Disclosures } from '../ports/disclosures.js';
import { LEGS, type Legs, type LegsFilter } from '../ports/legs.js';
import { LegViews, type LegView } from './leg-views.js';

/** Legs as the caller may read them now. */
@Injectable()
export class ReadLegs {
  constructor(
    @Inject(LEGS) private readonly legs: Legs,
    private readonly views: LegViews,
    @Inject(OPERATOR_TEAM_COPIES) private readonly teams: OperatorTeamCopies,
    @Inject(DISCLOSURES) private readonly disclosures: Disclosures,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * One leg with its texts and, for a member of its team, what that team needs of the person; each such reading is logged by the
   * directory. @throws DomainError `LEG.UNKNOWN` (not-found).
   */
  async one(scope: MemberScope, id: string): Promise<LegView> {
    const found = await this.legs.find(scope, id, this.clock.now());
    if (!found) throw unknownLeg(id);
    const { leg, mandateInForce } = found;
    const ofTeam = standingOf(scope, leg, mandateInForce) === 'team';
    const [[view], person] = await Promise.all([
      this.views.of(scope, [leg]),
      ofTeam ? this.personOf(leg, scope.memberId) : Promise.resolve(null),
    ]);
    if (!view) throw unknownLeg(id);
    return { ...view, person };
  }

  /** Only what its team needs. */
  private async personOf(leg: Leg, readerId: string): Promise<DisclosedPerson | null> {
    const team = (await this.teams.named([leg.teamId])).get(leg.teamId);
    const fields = team?.identityFields ?? usualIdentityFields;
    return this.disclosures.personOf(leg.beneficiaryId, leg.caseId, readerId, fields);
  }

  /** A page; of the texts only the subject, and no names of persons: the leg itself is read for those. */
  async list(scope: MemberScope, filter: LegsFilter, request: PageRequest): Promise<Page<LegView>> {
    const { data, page } = await this.legs.list(scope, filter, request, this.clock.now());
    const views = await this.views.of(scope, data);
    return { data: views.map((view) => ({ ...view, description: null, answer: null })), page };
  }
}

/** Unknown and foreign are the same. */
export function unknownLeg(id: string): DomainError {
  return new DomainError('not-found', 'LEG.UNKNOWN', `no leg ${id} in reach`);
}
