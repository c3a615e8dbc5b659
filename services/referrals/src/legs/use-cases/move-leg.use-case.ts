import type { Outcome } from '@maillage/contracts/codes';
import type { Clock, ExpectedVersion, MemberScope, Outbox, Tx, UnitOfWork } from '@maillage/kernel';
import { CLOCK, OUTBOX, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { CASE_SAFE, type CaseSafe } from '../../cases/ports/case-safe.js';
import { CASES, type Cases } from '../../cases/ports/cases.js';
import { MANDATES, type Mandates } from '../../mandates/ports/mandates.js';
import { legEvent, type LegFact } from '../domain/leg-events.js';
import { confirm, resolve, takeInCharge, type Mover } from '../domain/leg-moves.js';
import { standingOf } from '../domain/leg-rights.js';
import { staleLeg } from '../domain/leg-status.js';
import { summaryOf, type Leg } from '../domain/leg.js';
import { newsToAuthor } from '../domain/news-to-author.js';
import { LEGS, type Legs } from '../ports/legs.js';
import { unknownLeg } from './read-legs.query.js';

/**
 * Takes a leg in charge, resolves it, confirms it. The leg, its summary in the case, what is said of it and what its
 * author is told are one transaction; the other legs of the case are not touched. Source: domain-referrals §2.
 */
@Injectable()
export class MoveLeg {
  constructor(
    @Inject(LEGS) private readonly legs: Legs,
    @Inject(CASES) private readonly cases: Cases,
    @Inject(CASE_SAFE) private readonly safe: CaseSafe,
    @Inject(MANDATES) private readonly mandates: Mandates,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `LEG.UNKNOWN` (not-found), and the refusals of `decideMove`. */
  async takeInCharge(
    scope: MemberScope,
    id: string,
    expectedVersion: ExpectedVersion,
  ): Promise<void> {
    await this.move(scope, id, expectedVersion, 'taken-in-charge', (leg, mover) =>
      takeInCharge(leg, mover),
    );
  }

  /** @throws DomainError `LEG.UNKNOWN`, `VAULT.ERASED` (not-found), and the refusals of `decideMove`. */
  async resolve(
    scope: MemberScope,
    id: string,
    expectedVersion: ExpectedVersion,
    answer: { readonly outcome: Outcome; readonly text: string },
  ): Promise<void> {
    await this.move(scope, id, expectedVersion, 'resolved', async (leg, mover) => {
      const content = (await this.cases.contentsOf([leg.caseId])).get(leg.caseId);
      if (!content) throw new Error(`leg ${id} belongs to no case ${leg.caseId}`);
      const seal = (text: string) => this.safe.sealAnswer(leg.caseId, content, leg.id, text);
      return resolve(leg, answer, seal, mover);
    });
  }

  /** The author confirms; the last leg to close ends a mandate given for the case. @throws as `takeInCharge`. */
  async confirm(scope: MemberScope, id: string, expectedVersion: ExpectedVersion): Promise<void> {
    await this.move(scope, id, expectedVersion, 'closed', (leg, mover) => confirm(leg, mover));
  }

  private async move(
    scope: MemberScope,
    id: string,
    expectedVersion: ExpectedVersion,
    fact: LegFact,
    decide: (leg: Leg, mover: Mover) => Leg | Promise<Leg>,
  ): Promise<void> {
    const now = this.clock.now();
    const found = await this.legs.find(scope, id, now);
    const standing = found && standingOf(scope, found.leg, found.mandateInForce);
    if (!found || !standing) throw unknownLeg(id);
    const { leg, mandateInForce } = found;
    const circumstances = { now, mandateInForce };
    const mover = { memberId: scope.memberId, standing, expectedVersion, circumstances };
    const moved = await decide(leg, mover);
    const saved = await this.unitOfWork.run((tx) =>
      this.save(tx, moved, fact, found.mandateInForce),
    );
    if (saved) return;
    const current = await this.legs.find(scope, id, now);
    throw current ? staleLeg(current.leg) : unknownLeg(id);
  }

  private async save(tx: Tx, moved: Leg, fact: LegFact, mandateInForce: boolean): Promise<boolean> {
    if (!(await this.legs.save(tx, moved))) return false;
    const legs = await this.cases.summarise(tx, moved.caseId, summaryOf(moved));
    if (legs.every(({ status }) => status === 'closed')) {
      await this.mandates.endWithCase(tx, moved.mandateId, this.clock.now());
    }
    const news = newsToAuthor(fact, moved, this.clock.now());
    await this.outbox.append(tx, [legEvent(fact, moved, mandateInForce), ...news]);
    return true;
  }
}
