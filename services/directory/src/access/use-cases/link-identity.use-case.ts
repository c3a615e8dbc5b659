import type { Clock, IdSource, UnitOfWork } from '@maillage/kernel';
import { CLOCK, IDS, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { LinkTokens } from '../link-tokens.js';
import { CONFIRMATION_MAIL, type ConfirmationMail } from '../ports/confirmation-mail.js';
import { IDENTITIES, type Identities, type Identity } from '../ports/identities.js';
import { IDENTITY_LINKS, type IdentityLinks } from '../ports/identity-links.js';

export const PUBLIC_ADDRESS = Symbol('PublicAddress');

const linkMs = 3_600_000;

/** Links an identity to the member whose address it came with, once the member has said so from their mail. */
@Injectable()
export class LinkIdentity {
  constructor(
    @Inject(IDENTITIES) private readonly identities: Identities,
    @Inject(IDENTITY_LINKS) private readonly links: IdentityLinks,
    @Inject(CONFIRMATION_MAIL) private readonly mail: ConfirmationMail,
    private readonly tokens: LinkTokens,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(PUBLIC_ADDRESS) private readonly address: string,
  ) {}

  /** Mails the member a link of one hour; while one is good, no other is sent for the same identity. */
  async ask(identity: Identity, memberId: string): Promise<void> {
    const now = this.clock.now();
    if (await this.links.isAsked(identity, now)) return;
    const id = this.ids.next();
    const expiresAt = new Date(now.getTime() + linkMs);
    const link = `${this.address}/confirm-identity?token=${this.tokens.sign(id, expiresAt)}`;
    await this.unitOfWork.run(async (tx) => {
      await this.links.ask(tx, { id, identity, memberId, expiresAt });
      await this.mail.send(tx, { linkId: id, memberId, link, expiresAt });
    });
  }

  /** Whether a mailed link is still good; opening it does no more, since scanners open links. */
  async isOpen(token: string): Promise<boolean> {
    const now = this.clock.now();
    const id = this.tokens.read(token, now);
    return id !== null && (await this.links.byId(id, now)) !== null;
  }

  /** @returns whether the identity is linked now; false when the link was forged, used or is over. */
  async confirm(token: string): Promise<boolean> {
    const now = this.clock.now();
    const id = this.tokens.read(token, now);
    if (id === null) return false;
    return this.unitOfWork.run(async (tx) => {
      const link = await this.links.byId(id, now, tx);
      if (!link || !(await this.links.use(tx, id))) return false;
      await this.identities.link(tx, link.identity, link.memberId);
      return true;
    });
  }
}
