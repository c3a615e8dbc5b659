import type { Clock, IdSource, Outbox, Tx } from '@maillage/kernel';
import { CLOCK, IDS, OUTBOX, scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { InvitedIdentity, Invitations } from '../../access/ports/invitations.js';
import { GRANT_PLACES, type GrantPlaces } from '../../members/ports/grant-places.js';
import {
  addGrant,
  memberEvent,
  MEMBERS,
  sameGrant,
  type Member,
  type Members,
} from '../../members/ports/members.js';
import { MESSAGES, type Messages } from '../../messages/ports/messages.js';
import { accept, stateOf, type Invitation } from '../domain/invitation.js';
import { INVITATION_LINKS, type InvitationLinks } from '../ports/invitation-links.js';
import { INVITATION_STORE, type InvitationStore } from '../ports/invitation-store.js';

/** After this the news helps nobody. */
const TOLD_WITHIN_MS = 7 * 86_400_000;

/**
 * Takes an invitation up at sign-in, once: its grant goes to who is signed in, else to the member who has the invited
 * address, since the mailed link proves that it is theirs; else a member is made.
 */
@Injectable()
export class AcceptInvitation implements Invitations {
  constructor(
    @Inject(INVITATION_STORE) private readonly invitations: InvitationStore,
    @Inject(INVITATION_LINKS) private readonly links: InvitationLinks,
    @Inject(MEMBERS) private readonly members: Members,
    @Inject(GRANT_PLACES) private readonly places: GrantPlaces,
    @Inject(MESSAGES) private readonly messages: Messages,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async accept(tx: Tx, token: string, { memberId }: InvitedIdentity): Promise<string | null> {
    const invited = await this.invitations.byLink(tx, this.links.hashOf(token));
    if (!invited || stateOf(invited, this.clock.now()) !== 'pending') return null;
    // What the place stands for now, not when the mail went out; a place that is gone gives nothing.
    const networkIds = await this.places.networkIdsOf(invited.grant);
    if (networkIds === null) return null;
    const invitation = { ...invited, grant: { ...invited.grant, networkIds } };
    const scope = scopeOfService('directory');
    const known =
      memberId === null
        ? await this.members.byEmail(scope, invitation.email)
        : await this.members.byId(scope, memberId);
    const id = known ? await this.widen(tx, known, invitation) : await this.make(tx, invitation);
    await this.invitations.save(tx, accept(invitation, id));
    await this.tellInviter(tx, invitation, id);
    return id;
  }

  private async tellInviter(
    tx: Tx,
    { id, invitedBy }: Invitation,
    memberId: string,
  ): Promise<void> {
    await this.messages.request(tx, {
      recipient: { kind: 'member', id: invitedBy },
      template: 'invitation-accepted',
      params: { memberId },
      expiresAt: new Date(this.clock.now().getTime() + TOLD_WITHIN_MS),
      dedupeKey: `invitation-accepted:${id}`,
    });
  }

  private async widen(tx: Tx, member: Member, { grant }: Invitation): Promise<string> {
    if (member.grants.some((each) => sameGrant(each, grant))) return member.id;
    const widened = addGrant(member, grant);
    await this.members.save(tx, widened);
    await this.outbox.append(tx, [memberEvent('updated', widened)]);
    return member.id;
  }

  private async make(tx: Tx, { email, displayName, grant }: Invitation): Promise<string> {
    const member: Member = {
      id: this.ids.next(),
      displayName,
      grants: [grant],
      suspended: false,
      handedOverTo: null,
      email,
      lastSignInAt: null,
      registeredAt: this.clock.now(),
      reinstatedAt: null,
      version: 1,
    };
    await this.members.insert(tx, member);
    await this.outbox.append(tx, [memberEvent('registered', member)]);
    return member.id;
  }
}
