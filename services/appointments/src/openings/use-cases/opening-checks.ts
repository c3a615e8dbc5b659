import { civilDateOf } from '@maillage/calendar';
import { DomainError, type Clock, type Scope } from '@maillage/kernel';
import { CLOCK, scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { MOTIVES, type Motives } from '../../catalogue/ports/motives.js';
import {
  MEMBER_COPIES,
  STRUCTURE_COPIES,
  type MemberCopies,
  type MemberCopy,
  type StructureCopies,
  type StructureCopy,
} from '../../directory-copies/ports/directory-copies.js';
import { refuseElsewhere } from '../domain/opening-elsewhere.js';
import type { OpeningOverlap } from '../domain/opening-overlaps.js';
import { isPartnerAt, refuseWrongOpening } from '../domain/opening-rules.js';
import type { Opening } from '../ports/openings.js';
import { PARTNERS, type Partners } from '../ports/partners.js';
import { OpeningViews } from './opening-views.js';

const service = scopeOfService('appointments');

/** What openings of one house are checked against. */
export interface HouseAround {
  readonly structure: StructureCopy;
  readonly members: ReadonlyMap<string, MemberCopy>;
  readonly motiveCodes: ReadonlySet<string>;
  /** Of the members who are partners there, those whose team serves the house, or whose opening stands there. */
  readonly serving: ReadonlySet<string>;
}

/** Reads what an opening is checked against, and checks it. */
@Injectable()
export class OpeningChecks {
  constructor(
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    @Inject(MOTIVES) private readonly motives: Motives,
    @Inject(PARTNERS) private readonly partners: Partners,
    private readonly views: OpeningViews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Of partners it is asked whether their team serves the house; where there are none, nothing is asked.
   * @param received members whose opening there stands already: it may take place less often
   * @throws DomainError `STRUCTURE.UNKNOWN` (not-found), unavailable when that is not answered.
   */
  async around(
    structureId: string,
    memberIds: readonly string[],
    received: readonly string[] = [],
  ): Promise<HouseAround> {
    const structure = await this.structures.find(service, structureId);
    if (!structure) throw unknownStructure(structureId);
    const [members, motives] = await Promise.all([
      this.members.named(memberIds),
      this.motives.ofNetwork(service, structure.networkId),
    ]);
    const partners = [...members.values()].filter((each) => isPartnerAt(structureId, each));
    const partnerIds = partners.map(({ id }) => id).filter((id) => !received.includes(id));
    return {
      structure,
      members,
      motiveCodes: new Set(motives.map(({ code }) => code)),
      serving: new Set([
        ...received,
        ...(partnerIds.length === 0 ? [] : await this.partners.serving(structureId, partnerIds)),
      ]),
    };
  }

  /** @throws DomainError: the refusals of `refuseWrongOpening`. */
  refuseWrong(opening: Opening, { structure, members, motiveCodes, serving }: HouseAround): void {
    refuseWrongOpening(opening, {
      structure,
      member: members.get(opening.memberId),
      motiveCodes,
      serves: serving.has(opening.memberId),
    });
  }

  /** Openings of the member in the same house at the same time. @throws DomainError as `refuseElsewhere`. */
  async refuseElsewhere(
    scope: Scope,
    opening: Opening,
    others: readonly Opening[],
  ): Promise<readonly OpeningOverlap[]> {
    const [own, ...views] = await this.views.of([opening, ...others]);
    return own ? refuseElsewhere(scope, own, views, civilDateOf(this.clock.now(), 'UTC')) : [];
  }
}

export function unknownStructure(id: string): DomainError {
  return new DomainError('not-found', 'STRUCTURE.UNKNOWN', `no structure ${id} in reach`);
}
