import type { Scope } from '@maillage/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { MEMBERS, type Identity, type Member, type Members } from '../../members/ports/members.js';
import { refusalOf, type Refusal } from '../domain/admission.js';
import { mayLinkByEmail, type LocalProvider } from '../domain/identity-linking.policy.js';

export const LOCAL_PROVIDER = Symbol('LocalProvider');

export type SignInResult =
  | { readonly member: Member; readonly refused: null }
  | { readonly member: null; readonly refused: Refusal };

@Injectable()
export class SignIn {
  constructor(
    @Inject(MEMBERS) private readonly members: Members,
    @Inject(LOCAL_PROVIDER) private readonly provider: LocalProvider,
  ) {}

  async execute(scope: Scope, identity: Identity, email: string | null): Promise<SignInResult> {
    const member =
      (await this.members.byIdentity(scope, identity)) ??
      (await this.linkedByEmail(scope, identity, email));
    const refused = refusalOf(member);
    return member === null || refused !== null
      ? { member: null, refused: refused ?? 'unknown-identity' }
      : { member, refused: null };
  }

  private async linkedByEmail(
    scope: Scope,
    identity: Identity,
    email: string | null,
  ): Promise<Member | null> {
    if (email === null || !mayLinkByEmail(identity.issuer, this.provider)) return null;
    const member = await this.members.byEmail(scope, email);
    if (member !== null) await this.members.linkIdentity(scope, identity, member.id);
    return member;
  }
}
