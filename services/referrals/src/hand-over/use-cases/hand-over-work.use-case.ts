import type { Clock, ServiceScope, Tx } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { CASES, type Cases } from '../../cases/ports/cases.js';
import { MEMBER_COPIES, type MemberCopies } from '../../directory-copies/ports/directory-copies.js';
import { giveBack, handToColleague, LEGS, type Legs } from '../../legs/ports/legs.js';
import { MoveWork } from './move-work.js';

/** What a member leaves at a version of theirs, and who takes over. */
interface HandOverOrder {
  readonly memberId: string;
  readonly version: number;
  readonly to: string | null;
}

/** Runs one part of the work in a transaction of its own, once. */
export type Once = (part: string, effect: (tx: Tx) => Promise<void>) => Promise<unknown>;

/**
 * What a suspended member leaves: their cases under way go to the successor who works at the same house, their legs to
 * the successor of the same team, else back to the team. Nothing of a person is closed. The directory tells the
 * successor. Source: domain-directory §2.
 */
@Injectable()
export class HandOverWork {
  constructor(
    @Inject(CASES) private readonly cases: Cases,
    @Inject(LEGS) private readonly legs: Legs,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    private readonly move: MoveWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A piece that somebody acts on at this moment stops it: the fact is delivered again, and finds what is left.
   * @param version of the member, as the suspension was said: a later one has its own say.
   */
  async run(scope: ServiceScope, order: HandOverOrder, once: Once): Promise<void> {
    const { memberId, version, to } = order;
    const known = await this.members.named(to === null ? [memberId] : [memberId, to]);
    if ((known.get(memberId)?.version ?? 0) > version) return;
    const successor = to === null ? undefined : known.get(to);
    if (to !== null && !successor) throw notKnownYet(to);
    const now = this.clock.now();
    if (successor) {
      for (const each of await this.cases.underWayOf(scope, [memberId])) {
        if (!successor.structureIds.includes(each.structureId)) continue;
        const moveCase = await this.move.caseTo(successor.id, each);
        await once(`case-${each.id}`, async (tx) => void (await moveCase(tx)));
      }
    }
    for (const { leg, mandateInForce } of await this.legs.heldBy(scope, memberId, now)) {
      const colleague = successor?.teamIds.includes(leg.teamId) ? successor : undefined;
      const moved = colleague ? handToColleague(leg, colleague.id) : giveBack(leg, now);
      await once(`leg-${leg.id}`, (tx) => this.move.legTo(tx, moved, mandateInForce));
    }
  }
}

/** Who takes over was said before the suspension: that fact is still on its way. */
function notKnownYet(memberId: string): Error {
  return new Error(`member ${memberId} is not known here yet: the hand-over comes again`);
}
