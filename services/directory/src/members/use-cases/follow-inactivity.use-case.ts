import { civilDateOf, dayBounds } from '@maillage/calendar';
import { DomainError, type CivilDate, type Clock, type UnitOfWork } from '@maillage/kernel';
import { CLOCK, scopeOfService, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { MESSAGES, type Messages } from '../../messages/ports/messages.js';
import {
  activeSince,
  administersTheNation,
  inactivityOn,
  lastNationalAdministrator,
  noticeOfInactivity,
  successorOf,
  type InactivityNotice,
  type InactivityStep,
} from '../domain/inactivity.js';
import { structureIdsOf, teamIdsOf } from '../domain/member.policy.js';
import type { Member } from '../domain/member.js';
import { MEMBERS, type Members } from '../ports/members.js';
import { SuspendMember } from './suspend-member.use-case.js';

const scope = scopeOfService('directory');
/** Members are French professionals; a day more or less at the antipodes changes nothing of half a year. */
const ZONE = 'Europe/Paris';
/** Members looked at before anything is written of them. */
const BATCH = 100;

/**
 * Writes to members who do not sign in, once for each step, and suspends them in the end; their work goes to the
 * manager of their house or team. Safe to run at any time, twice, and on several replicas. Source: domain-directory §2.
 */
@Injectable()
export class FollowInactivity {
  constructor(
    @Inject(MEMBERS) private readonly members: Members,
    @Inject(SuspendMember) private readonly suspendMember: SuspendMember,
    @Inject(MESSAGES) private readonly messages: Messages,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    let batch: Member[] = [];
    for await (const member of this.members.active(scope)) {
      if (this.stepOf(member) === 'none') continue;
      batch.push(member);
      if (batch.length < BATCH) continue;
      await this.settle(batch);
      batch = [];
    }
    await this.settle(batch);
  }

  private async settle(due: readonly Member[]): Promise<void> {
    for (const { id } of due) {
      try {
        await this.takeStep(await this.members.byId(scope, id));
      } catch (error) {
        // Somebody else changed the member, or the successor, meanwhile: the next round sees how they are.
        if (!(error instanceof DomainError)) throw error;
      }
    }
  }

  /** @param member read again: they may have signed in since the round began. */
  private async takeStep(member: Member): Promise<void> {
    const step = this.stepOf(member);
    if (member.suspended || step === 'none') return;
    if (step === 'suspension') await this.suspend(member);
    else await this.write(member, noticeOfInactivity(step, this.activeOn(member), this.today()));
  }

  private async write(member: Member, { step, daysLeft, until }: InactivityNotice): Promise<void> {
    await this.unitOfWork.run((tx) =>
      this.messages.request(tx, {
        recipient: { kind: 'member', id: member.id },
        template: 'inactivity-warning',
        params: { daysLeft: String(daysLeft) },
        expiresAt: dayBounds(until, ZONE).from,
        dedupeKey: `inactivity:${member.id}:${activeSince(member).toISOString()}:${step}`,
      }),
    );
  }

  private async suspend(member: Member): Promise<void> {
    if (administersTheNation(member)) {
      const administrators = await this.members.list(scope, { role: 'admin' });
      if (lastNationalAdministrator(administrators) === member.id) return;
    }
    const successorId = successorOf(member, await this.colleaguesOf(member));
    await this.suspendMember.run(scope, member.id, member.version, successorId);
  }

  /** Managers of the same houses and teams who will not be suspended today themselves. */
  private async colleaguesOf(member: Member): Promise<Member[]> {
    const found = await Promise.all([
      ...structureIdsOf(member).map((structureId) =>
        this.members.list(scope, { structureId, role: 'structure-manager' }),
      ),
      ...teamIdsOf(member).map((teamId) =>
        this.members.list(scope, { teamId, role: 'operator-manager' }),
      ),
    ]);
    return found.flat().filter((colleague) => this.stepOf(colleague) !== 'suspension');
  }

  private stepOf(member: Member): InactivityStep {
    return inactivityOn(this.activeOn(member), this.today());
  }

  private activeOn(member: Member): CivilDate {
    return civilDateOf(activeSince(member), ZONE);
  }

  private today(): CivilDate {
    return civilDateOf(this.clock.now(), ZONE);
  }
}
