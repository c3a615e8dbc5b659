import {
  DomainError,
  type Clock,
  type DomainEvent,
  type ExpectedVersion,
  type MemberScope,
  type Outbox,
  type UnitOfWork,
} from '@maillage/kernel';
import { CLOCK, OUTBOX, requireVersion, scopeOfService, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { CASES, isUnderWay, type Case, type Cases } from '../../cases/ports/cases.js';
import {
  MEMBER_COPIES,
  type MemberCopies,
  type MemberCopy,
} from '../../directory-copies/ports/directory-copies.js';
import { handToColleague, LEGS, type Leg, type Legs } from '../../legs/ports/legs.js';
import { handedOverNotice } from '../domain/handed-over-notice.js';
import { mayReassignCase, mayReassignLeg } from '../domain/reassigning-rights.js';
import { MoveWork } from './move-work.js';

const service = scopeOfService('referrals');

/** Gives a case or a leg to somebody else of its house or team, by hand; who gets it is told. Source: domain-directory §2. */
@Injectable()
export class ReassignWork {
  constructor(
    @Inject(CASES) private readonly cases: Cases,
    @Inject(LEGS) private readonly legs: Legs,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    private readonly move: MoveWork,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `CASE.UNKNOWN` (not-found), `CASE.NOT_YOURS_TO_REASSIGN` (forbidden), `VERSION.STALE`,
   *   `CASE.ENDED` (conflict), `WORK.SUCCESSOR_UNFIT` (unprocessable).
   */
  async case(scope: MemberScope, id: string, version: ExpectedVersion, to: string): Promise<void> {
    const found = await this.cases.find(service, id);
    if (!found || !mayReassignCase(scope, found)) {
      if (await this.cases.find(scope, id)) throw notYours('CASE', id);
      throw new DomainError('not-found', 'CASE.UNKNOWN', `no case ${id} in reach`);
    }
    requireVersion(found, version);
    if (!isUnderWay(found)) throw new DomainError('conflict', 'CASE.ENDED', `case ${id} has ended`);
    const successor = await this.fit(to, found.authorId, ({ structureIds }) =>
      structureIds.includes(found.structureId),
    );
    const moveCase = await this.move.caseTo(successor.id, found);
    await this.unitOfWork.run(async (tx) => {
      const changed = await moveCase(tx);
      await this.outbox.append(tx, this.noticeFor(scope, 'cases', changed, successor.id));
    });
  }

  /**
   * Only one that somebody has: what waits in the queue is taken in charge by whoever answers it.
   * @throws DomainError `LEG.UNKNOWN` (not-found), `LEG.NOT_YOURS_TO_REASSIGN` (forbidden), `VERSION.STALE`,
   *   `LEG.NOBODY_HAS_IT` (conflict), `WORK.SUCCESSOR_UNFIT` (unprocessable).
   */
  async leg(scope: MemberScope, id: string, version: ExpectedVersion, to: string): Promise<void> {
    const found = await this.legs.find(scope, id, this.clock.now());
    if (!found) throw new DomainError('not-found', 'LEG.UNKNOWN', `no leg ${id} in reach`);
    const { leg, mandateInForce } = found;
    if (!mayReassignLeg(scope, leg)) throw notYours('LEG', id);
    requireVersion(leg, version);
    const successor = await this.fit(to, leg.taken?.assigneeId ?? null, ({ teamIds }) =>
      teamIds.includes(leg.teamId),
    );
    if (leg.status !== 'in-progress' && leg.status !== 'waiting') {
      throw new DomainError('conflict', 'LEG.NOBODY_HAS_IT', `leg ${id} is ${leg.status}`);
    }
    const moved = handToColleague(leg, successor.id);
    await this.unitOfWork.run(async (tx) => {
      await this.move.legTo(tx, moved, mandateInForce);
      await this.outbox.append(tx, this.noticeFor(scope, 'legs', moved, successor.id));
    });
  }

  private async fit(
    to: string,
    holderId: string | null,
    worksThere: (member: MemberCopy) => boolean,
  ): Promise<MemberCopy> {
    const member = (await this.members.named([to])).get(to);
    if (member && to !== holderId && !member.suspended && worksThere(member)) return member;
    const message = `member ${to} has it already, is suspended, or works elsewhere`;
    throw new DomainError('unprocessable', 'WORK.SUCCESSOR_UNFIT', message);
  }

  /** None for who takes it themselves. */
  private noticeFor(
    scope: MemberScope,
    work: 'cases' | 'legs',
    handed: Case | Leg,
    to: string,
  ): DomainEvent[] {
    return to === scope.memberId ? [] : [handedOverNotice(work, handed, to, this.clock.now())];
  }
}

function notYours(what: 'CASE' | 'LEG', id: string): DomainError {
  const message = `${what.toLowerCase()} ${id} is not yours to reassign`;
  return new DomainError('forbidden', `${what}.NOT_YOURS_TO_REASSIGN`, message);
}
