import type { Clock, DomainEvent, Outbox, ServiceScope, Tx } from '@maillage/kernel';
import { CLOCK, OUTBOX } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { CASES, caseReassigned, type Case, type Cases } from '../../cases/ports/cases.js';
import {
  MEMBER_COPIES,
  type MemberCopies,
  type MemberCopy,
} from '../../directory-copies/ports/directory-copies.js';
import {
  giveBack,
  handToColleague,
  legEvent,
  LEGS,
  summaryOf,
  underAuthor,
  type Legs,
  type LegUnderMandate,
} from '../../legs/ports/legs.js';
import { handOverNotice } from '../domain/hand-over-notice.js';

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
 * the successor of the same team, else back to the team. Nothing of a person is closed. Source: domain-directory §2.
 */
@Injectable()
export class HandOverWork {
  constructor(
    @Inject(CASES) private readonly cases: Cases,
    @Inject(LEGS) private readonly legs: Legs,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param version of the member, as the suspension was said: a later one has its own say. */
  async run(scope: ServiceScope, order: HandOverOrder, once: Once): Promise<void> {
    const { memberId, version, to } = order;
    const known = await this.members.named(to === null ? [memberId] : [memberId, to]);
    if ((known.get(memberId)?.version ?? 0) > version) return;
    const successor = to === null ? undefined : known.get(to);
    const now = this.clock.now();
    if (successor) {
      for (const each of await this.cases.underWayOf(scope, memberId)) {
        if (!successor.structureIds.includes(each.structureId)) continue;
        const legIds = each.legs.map(({ id }) => id);
        const legs = await this.legs.named(scope, legIds, now);
        await once(`case-${each.id}`, (tx) => this.moveCase(tx, order, each, legs, successor.id));
      }
    }
    for (const held of await this.legs.heldBy(scope, memberId, now)) {
      await once(`leg-${held.leg.id}`, (tx) => this.moveLeg(tx, order, held, successor));
    }
  }

  private async moveCase(
    tx: Tx,
    order: HandOverOrder,
    found: Case,
    legs: readonly LegUnderMandate[],
    authorId: string,
  ): Promise<void> {
    const changed = { ...found, authorId, version: found.version + 1 };
    if (!(await this.cases.save(tx, changed))) throw moving(`case ${found.id}`);
    const events: DomainEvent[] = [caseReassigned(changed)];
    for (const { leg, mandateInForce } of legs) {
      const moved = underAuthor(leg, authorId);
      if (!(await this.legs.save(tx, moved))) throw moving(`leg ${leg.id}`);
      events.push(legEvent('reassigned', moved, mandateInForce));
    }
    const notice = { ...order, to: authorId, work: 'cases' } as const;
    events.push(handOverNotice(notice, changed, this.clock.now()));
    await this.outbox.append(tx, events);
  }

  private async moveLeg(
    tx: Tx,
    order: HandOverOrder,
    { leg, mandateInForce }: LegUnderMandate,
    successor: MemberCopy | undefined,
  ): Promise<void> {
    const now = this.clock.now();
    const colleague = successor?.teamIds.includes(leg.teamId) ? successor : undefined;
    const moved = colleague ? handToColleague(leg, colleague.id) : giveBack(leg, now);
    if (!(await this.legs.save(tx, moved))) throw moving(`leg ${leg.id}`);
    await this.cases.summarise(tx, moved.caseId, summaryOf(moved));
    const events: DomainEvent[] = [legEvent('reassigned', moved, mandateInForce)];
    if (colleague) {
      events.push(handOverNotice({ ...order, to: colleague.id, work: 'legs' }, leg, now));
    }
    await this.outbox.append(tx, events);
  }
}

/** Somebody acts on it at this moment: the fact is delivered again, and finds what is left. */
function moving(what: string): Error {
  return new Error(`${what} is moving: its hand-over comes again`);
}
