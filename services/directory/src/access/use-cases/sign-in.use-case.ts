import type { Clock, Scope, UnitOfWork } from '@maillage/kernel';
import { CLOCK, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { MEMBERS, type Member, type Members } from '../../members/ports/members.js';
import { refusalOf, type Refusal } from '../domain/admission.js';
import { mayLinkByEmail, type LocalProvider } from '../domain/identity-linking.policy.js';
import { IDENTITIES, type Identities, type Identity } from '../ports/identities.js';
import { INVITATIONS, type Invitations } from '../ports/invitations.js';
import { LinkIdentity } from './link-identity.use-case.js';

export const LOCAL_PROVIDER = Symbol('LocalProvider');

/** What the gateway has learnt from the provider, and the invitation it was begun with. */
export interface SignInAttempt {
  readonly identity: Identity;
  readonly email: string | null;
  readonly invitationToken: string | null;
}

export type SignInResult =
  | { readonly member: Member; readonly refused: null }
  | { readonly member: null; readonly refused: Refusal; readonly known: Member | null };

@Injectable()
export class SignIn {
  constructor(
    @Inject(MEMBERS) private readonly members: Members,
    @Inject(IDENTITIES) private readonly identities: Identities,
    @Inject(INVITATIONS) private readonly invitations: Invitations,
    @Inject(LinkIdentity) private readonly linkIdentity: LinkIdentity,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOCAL_PROVIDER) private readonly provider: LocalProvider,
  ) {}

  /** An invitation that is over does not keep out who is known without it. */
  async execute(scope: Scope, attempt: SignInAttempt): Promise<SignInResult> {
    const { identity, invitationToken } = attempt;
    const linked = await this.identities.memberOf(identity);
    const invited =
      invitationToken === null ? null : await this.accept(attempt, invitationToken, linked);
    const memberId = invited ?? linked;
    const known =
      memberId === null
        ? await this.linkedByEmail(scope, attempt)
        : await this.members.byId(scope, memberId);
    const refused = refusalOf(known);
    if (known === null && invitationToken !== null) {
      return { member: null, refused: 'invitation-over', known };
    }
    if (known === null || refused !== null) {
      return { member: null, refused: refused ?? 'unknown-identity', known };
    }
    await this.members.recordSignIn(known.id, this.clock.now());
    return { member: known, refused: null };
  }

  private accept(
    { identity, email }: SignInAttempt,
    token: string,
    memberId: string | null,
  ): Promise<string | null> {
    return this.unitOfWork.run(async (tx) => {
      const invited = await this.invitations.accept(tx, token, { ...identity, email, memberId });
      if (invited !== null) await this.identities.link(tx, identity, invited);
      return invited;
    });
  }

  private async linkedByEmail(
    scope: Scope,
    { identity, email }: SignInAttempt,
  ): Promise<Member | null> {
    const member = email === null ? null : await this.members.byEmail(scope, email);
    if (member === null) return null;
    if (!mayLinkByEmail(identity.issuer, this.provider)) {
      await this.linkIdentity.ask(identity, member.id);
      return null;
    }
    await this.unitOfWork.run((tx) => this.identities.link(tx, identity, member.id));
    return member;
  }
}
