import type { QuestionRequest, QuestionResponse } from '@maillage/contracts/questions';

/** An API client in force: its role, and the one grant it holds. */
export type KnownClient = NonNullable<QuestionResponse<'access.client'>['client']>;
export type LoggedCall = QuestionRequest<'access.client-calls'>['calls'][number];

/** What the gateway asks of the directory about API clients. @throws DomainError unavailable when it does not answer. */
export interface ClientAccess {
  /** Null: that secret proves no client in force. */
  bySecret(clientId: string, secret: string): Promise<KnownClient | null>;
  /** Null: unknown or revoked. */
  byId(clientId: string): Promise<KnownClient | null>;
  keepCalls(calls: LoggedCall[]): Promise<void>;
}

export const CLIENTS = Symbol('CLIENTS');
