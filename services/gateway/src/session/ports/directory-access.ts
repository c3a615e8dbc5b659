import type { QuestionRequest, QuestionResponse } from '@maillage/contracts/questions';

export type SignInAnswer = QuestionResponse<'access.sign-in'>;
export type KnownMember = NonNullable<QuestionResponse<'access.grants'>['member']>;

/** What the gateway asks of the directory. @throws DomainError unavailable when it does not answer within 1 s. */
export interface DirectoryAccess {
  signIn(identity: QuestionRequest<'access.sign-in'>): Promise<SignInAnswer>;
  identityLink(
    link: QuestionRequest<'access.identity-link'>,
  ): Promise<QuestionResponse<'access.identity-link'>['state']>;
  /** Null: unknown or suspended. */
  grantsOf(memberId: string): Promise<KnownMember | null>;
}

export const DIRECTORY = Symbol('DIRECTORY');
