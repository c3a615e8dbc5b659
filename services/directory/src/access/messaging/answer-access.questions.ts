import type { QuestionRequest, QuestionResponse } from '@maillage/contracts/questions';
import { DomainError } from '@maillage/kernel';
import { Answers } from '@maillage/messaging';
import { scopeOfService } from '@maillage/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { MEMBERS, type Member, type Members } from '../../members/ports/members.js';
import { refusalOf } from '../domain/admission.js';
import { SignIn } from '../use-cases/sign-in.use-case.js';

type SignedInMember = NonNullable<QuestionResponse<'access.grants'>['member']>;

const scope = scopeOfService('directory');

@Controller()
export class AnswerAccess {
  constructor(
    @Inject(SignIn) private readonly signIn: SignIn,
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
    const { member, refused } = await this.signIn.execute(scope, {
      identity,
      email,
      invitationToken: invitationToken ?? null,
    });
    return member === null
      ? { member: null, refused, help: null }
      : { member: signedIn(member), refused: null };
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
