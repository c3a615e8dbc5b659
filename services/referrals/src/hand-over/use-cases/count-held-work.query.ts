import type { Clock } from '@maillage/kernel';
import { CLOCK, scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { CASES, type Cases } from '../../cases/ports/cases.js';
import { MEMBER_COPIES, type MemberCopies } from '../../directory-copies/ports/directory-copies.js';
import { LEGS, type Legs } from '../../legs/ports/legs.js';

const scope = scopeOfService('referrals');

/** How many cases and legs a suspension hands over. */
@Injectable()
export class CountHeldWork {
  constructor(
    @Inject(CASES) private readonly cases: Cases,
    @Inject(LEGS) private readonly legs: Legs,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param to count only what would go to this member: of the same house, of the same team; null: all. */
  async run(memberId: string, to: string | null): Promise<{ cases: number; legs: number }> {
    const [cases, held] = await Promise.all([
      this.cases.underWayOf(scope, [memberId]),
      this.legs.heldBy(scope, memberId, this.clock.now()),
    ]);
    if (to === null) return { cases: cases.length, legs: held.length };
    const successor = (await this.members.named([to])).get(to);
    return {
      cases: cases.filter((one) => successor?.structureIds.includes(one.structureId)).length,
      legs: held.filter(({ leg }) => successor?.teamIds.includes(leg.teamId)).length,
    };
  }
}
