import type { QuestionRequest, QuestionResponse } from '@maillage/contracts/questions';
import { DomainError } from '@maillage/kernel';
import { Answers } from '@maillage/messaging';
import { scopeOfService } from '@maillage/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { MEMBERS, type Member, type Members } from '../../members/ports/members.js';
import { refusalOf } from '../domain/admission.js';
import { HelpFor } from '../use-cases/help-for.query.js';
import { LinkIdentity } from '../use-cases/link-identity.use-case.js';
import { SignIn } from '../use-cases/sign-in.use-case.js';

type SignedInMember = NonNullable<QuestionResponse<'access.grants'>['member']>;

const scope = scopeOfService('directory');

@Controller()
export class AnswerAccess {
  constructor(
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(LinkIdentity) private readonly linkIdentity: LinkIdentity,
    @Inject(HelpFor) private readonly help: HelpFor,
    @Inject(MEMBERS) private readonly members: Members,
  ) {}

  @Answers('access.sign-in')
  async whoIsThis({
    issuer,
    subject,
    email,
    invitationToken,
  }: QuestionRequest<'access.sign-in'>): Promise<QuestionResponse<'access.sign-in'>> {
    const identity = { issuer, subject };
    const result = await this.signIn.execute(scope, {
      identity,
      email,
      invitationToken: invitationToken ?? null,
    });
    if (result.member !== null) return { member: signedIn(result.member), refused: null };
    const { known, refused } = result;
    return { member: null, refused, help: known && (await this.help.execute(scope, known)) };
  }

  @Answers('access.identity-link')
  async mailedLink({
    token,
    confirmed,
  }: QuestionRequest<'access.identity-link'>): Promise<QuestionResponse<'access.identity-link'>> {
    if (!confirmed) return { state: (await this.linkIdentity.isOpen(token)) ? 'open' : 'over' };
    return { state: (await this.linkIdentity.confirm(token)) ? 'linked' : 'over' };
  }

  @Answers('access.grants')
  async whatMayTheyDo({
    memberId,
  }: QuestionRequest<'access.grants'>): Promise<QuestionResponse<'access.grants'>> {
    const member = await this.members.byId(scope, memberId).catch(unknown);
    return {
      member: member === null || refusalOf(member) !== null ? null : signedIn(member),
    };
  }
}

function unknown(error: unknown): null {
  if (error instanceof DomainError && error.kind === 'not-found') return null;
  throw error;
}

function signedIn({ id, displayName, grants }: Member): SignedInMember {
  return {
    memberId: id,
    displayName,
    grants: grants.map((grant) => ({ ...grant, networkIds: [...grant.networkIds] })),
  };
}
