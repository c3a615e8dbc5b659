import {
  DomainError,
  type Clock,
  type ExpectedVersion,
  type Idempotency,
  type IdempotencyRequest,
  type IdSource,
  type MemberScope,
  type Tx,
  type UnitOfWork,
} from '@maillage/kernel';
import { CLOCK, IDEMPOTENCY, IDS, requireVersion, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { GRANTS, type Grants, type WantedGrant } from '../../members/ports/grants.js';
import type { Grant } from '../../members/ports/members.js';
import { invite, resend, revoke, type Invitation } from '../domain/invitation.js';
import type { WrittenLine } from '../domain/invitation-list.js';
import { INVITATION_LINKS, type InvitationLinks } from '../ports/invitation-links.js';
import { INVITATION_MAIL, type InvitationMail } from '../ports/invitation-mail.js';
import { INVITATION_STORE, type InvitationStore } from '../ports/invitation-store.js';
import { ReviewInvitations, type ReviewedLine } from './review-invitations.query.js';

interface Guest {
  readonly email: string;
  readonly displayName: string;
}

/** Invitations of one transaction of a list. */
const BATCH = 25;

/** Invites by mail, one by one or by a list; sends again, and revokes. */
@Injectable()
export class Invite {
  constructor(
    @Inject(INVITATION_STORE) private readonly invitations: InvitationStore,
    @Inject(INVITATION_LINKS) private readonly links: InvitationLinks,
    @Inject(INVITATION_MAIL) private readonly mail: InvitationMail,
    @Inject(GRANTS) private readonly grants: Grants,
    private readonly review: ReviewInvitations,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(IDEMPOTENCY) private readonly idempotency: Idempotency,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError as `Grants.given`; `INVITATION.PENDING`, `INVITATION.GRANT_HELD` (conflict). */
  async one(
    scope: MemberScope,
    guest: Guest,
    wanted: WantedGrant,
    request: IdempotencyRequest | undefined,
  ): Promise<Invitation> {
    const grant = await this.grants.given(scope, wanted);
    const made = await this.idempotency.run(request, async (tx) => {
      if (await this.review.holds(guest.email, grant)) {
        throw new DomainError(
          'conflict',
          'INVITATION.GRANT_HELD',
          'this address has that grant already, or an invitation for it',
        );
      }
      const [id = ''] = await this.send(tx, scope, [{ ...guest, grant }]);
      return { id, version: 1 };
    });
    return this.invitations.byId(scope, made.id);
  }

  /** Invites whom the review finds valid; asked again, it finds them invited. */
  async list(scope: MemberScope, lines: readonly WrittenLine[]): Promise<ReviewedLine[]> {
    const reviewed = await this.review.execute(scope, lines);
    const guests = reviewed.flatMap(({ grant, email, displayName }) =>
      grant ? [{ grant, email, displayName }] : [],
    );
    for (let from = 0; from < guests.length; from += BATCH) {
      const batch = guests.slice(from, from + BATCH);
      await this.unitOfWork.run(async (tx) => {
        await this.send(tx, scope, batch);
      });
    }
    return reviewed;
  }

  /** @throws DomainError `INVITATION.NOT_FOUND`, `INVITATION.OVER` (conflict). */
  async again(scope: MemberScope, id: string, version: ExpectedVersion): Promise<Invitation> {
    const invitation = await this.invitations.byId(scope, id);
    requireVersion(invitation, version);
    const { token, hash } = this.links.fresh();
    const changed = resend(invitation, hash, this.clock.now());
    await this.unitOfWork.run(async (tx) => {
      await this.invitations.save(tx, changed);
      await this.mail.send(tx, changed, token);
    });
    return changed;
  }

  /** @throws DomainError `INVITATION.NOT_FOUND`, `INVITATION.OVER` (conflict). */
  async revoke(scope: MemberScope, id: string, version: ExpectedVersion): Promise<Invitation> {
    const invitation = await this.invitations.byId(scope, id);
    requireVersion(invitation, version);
    const changed = revoke(invitation);
    await this.unitOfWork.run((tx) => this.invitations.save(tx, changed));
    return changed;
  }

  private async send(
    tx: Tx,
    { memberId }: MemberScope,
    guests: readonly (Guest & { readonly grant: Grant })[],
  ): Promise<string[]> {
    const now = this.clock.now();
    const made = guests.map(({ email, displayName, grant }) => {
      const { token, hash } = this.links.fresh();
      const order = { email, displayName, grant, invitedBy: memberId, linkHash: hash };
      return { invitation: invite(order, this.ids.next(), now), token };
    });
    await this.invitations.insert(
      tx,
      made.map(({ invitation }) => invitation),
    );
    for (const { invitation, token } of made) await this.mail.send(tx, invitation, token);
    return made.map(({ invitation }) => invitation.id);
  }
}
