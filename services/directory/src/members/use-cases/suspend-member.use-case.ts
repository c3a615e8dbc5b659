import type { Clock, ExpectedVersion, Scope } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { MESSAGES, type Messages } from '../../messages/ports/messages.js';
import { countedInNotice } from '../domain/hand-over-notice.js';
import type { Member } from '../domain/member.js';
import { HELD_WORK, type HeldWork, type HeldWorkOf } from '../ports/held-work.js';
import { ChangeMember } from './change-member.use-case.js';

/** After this the notice helps nobody. */
const USEFUL_MS = 30 * 86_400_000;

/** Suspends a member, by hand or for inactivity; who takes over is told once, of how much. Source: domain-directory §2. */
@Injectable()
export class SuspendMember {
  constructor(
    @Inject(ChangeMember) private readonly change: ChangeMember,
    @Inject(HELD_WORK) private readonly work: HeldWorkOf,
    @Inject(MESSAGES) private readonly messages: Messages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * What a suspension would hand over, for who may suspend.
   * @throws DomainError `MEMBER.UNKNOWN` (not-found), `MEMBER.FORBIDDEN`.
   */
  async heldWork(scope: Scope, id: string): Promise<HeldWork> {
    const { id: memberId } = await this.change.managed(scope, id);
    return this.work.of(memberId, null);
  }

  /** @throws DomainError as `ChangeMember.suspend`. */
  async run(
    scope: Scope,
    id: string,
    version: ExpectedVersion,
    successorId: string | null,
  ): Promise<Member> {
    const { id: memberId, version: before } = await this.change.managed(scope, id);
    if (successorId === null) return this.change.suspend(scope, id, version, null);
    const params = countedInNotice(await this.work.of(memberId, successorId));
    return this.change.suspend(scope, id, version, successorId, async (tx) => {
      if (params === null) return;
      await this.messages.request(tx, {
        recipient: { kind: 'member', id: successorId },
        template: 'work-handed-over',
        params,
        expiresAt: new Date(this.clock.now().getTime() + USEFUL_MS),
        dedupeKey: `work-handed-over:${memberId}:${String(before + 1)}`,
      });
    });
  }
}
