import {
  DomainError,
  type Clock,
  type ExpectedVersion,
  type MemberScope,
  type Outbox,
  type Scope,
  type Tx,
  type UnitOfWork,
} from '@maillage/kernel';
import { CLOCK, OUTBOX, requireVersion, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { mayGrant, mayManage } from '../domain/grant.policy.js';
import {
  addGrant,
  reinstate,
  removeGrant,
  rename,
  sameGrant,
  suspend,
  type GrantKey,
} from '../domain/member-changes.js';
import { memberEvent } from '../domain/member-events.js';
import type { Member } from '../domain/member.js';
import { GRANTS, type Grants, type WantedGrant } from '../ports/grants.js';
import { MEMBERS, type Members } from '../ports/members.js';
import { forbiddenGrant } from './grant-giver.js';

/**
 * Changes a member and says so. Refusals, in this order: unknown or foreign, not allowed, no version, stale, and
 * those of the change itself.
 */
@Injectable()
export class ChangeMember {
  constructor(
    @Inject(MEMBERS) private readonly members: Members,
    @Inject(GRANTS) private readonly grants: Grants,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async rename(
    scope: MemberScope,
    id: string,
    version: ExpectedVersion,
    displayName: string,
  ): Promise<Member> {
    const member = await this.managed(scope, id);
    requireVersion(member, version);
    return this.save(rename(member, displayName));
  }

  /** @throws DomainError as `Grants.given`, and the refusals of `addGrant`. */
  async addGrant(
    scope: MemberScope,
    id: string,
    version: ExpectedVersion,
    wanted: WantedGrant,
  ): Promise<Member> {
    const member = await this.members.byId(scope, id);
    const grant = await this.grants.given(scope, wanted);
    requireVersion(member, version);
    return this.save(addGrant(member, grant));
  }

  /** @throws DomainError `GRANT.FORBIDDEN`, and the refusals of `removeGrant`. */
  async removeGrant(
    scope: MemberScope,
    id: string,
    version: ExpectedVersion,
    key: GrantKey,
  ): Promise<Member> {
    const member = await this.members.byId(scope, id);
    const grant = member.grants.find((each) => sameGrant(each, key));
    if (grant && !mayGrant(scope, grant)) throw forbiddenGrant(grant);
    requireVersion(member, version);
    return this.save(removeGrant(member, key, scope.memberId));
  }

  /**
   * @param successorId who takes over the work; null: cases stay with their house, legs go back to their team.
   * @param alongside what else happens if, and only if, the member is suspended.
   * @throws DomainError `MEMBER.FORBIDDEN`, and the refusals of `suspend`.
   */
  async suspend(
    scope: Scope,
    id: string,
    version: ExpectedVersion,
    successorId: string | null,
    alongside?: (tx: Tx) => Promise<void>,
  ): Promise<Member> {
    const member = await this.managed(scope, id);
    requireVersion(member, version);
    const successor = successorId === null ? null : await this.members.byId(scope, successorId);
    const actorId = scope.role === 'service' ? null : scope.memberId;
    return this.save(suspend(member, successor, actorId), alongside);
  }

  async reinstate(scope: MemberScope, id: string, version: ExpectedVersion): Promise<Member> {
    const member = await this.managed(scope, id);
    requireVersion(member, version);
    return this.save(reinstate(member, this.clock.now()));
  }

  /** A member that the caller may rename, suspend and reinstate. @throws DomainError `MEMBER.UNKNOWN`, `MEMBER.FORBIDDEN`. */
  async managed(scope: Scope, id: string): Promise<Member> {
    const member = await this.members.byId(scope, id);
    if (mayManage(scope, member)) return member;
    throw new DomainError(
      'forbidden',
      'MEMBER.FORBIDDEN',
      `member ${id} holds grants that are not yours to take`,
    );
  }

  private async save(changed: Member, alongside?: (tx: Tx) => Promise<void>): Promise<Member> {
    await this.unitOfWork.run(async (tx) => {
      await this.members.save(tx, changed);
      await this.outbox.append(tx, [memberEvent('updated', changed)]);
      await alongside?.(tx);
    });
    return changed;
  }
}
