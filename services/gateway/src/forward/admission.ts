import type { FastifyRequest } from 'fastify';
import type { ServiceName } from '@maillage/contracts/codes';
import { DomainError } from '@maillage/kernel';
import type { ClientLimit } from '../clients/ports/client-limit.js';
import type { ClientTokens } from '../clients/ports/client-tokens.js';
import { bearerOf } from '../bearer.js';
import type { CurrentSession } from '../session/ports/current-session.js';
import { signedOut } from '../session/ports/session.js';
import { callerOfSession, type ForwardedCaller, type TokenSigner } from './member-token.js';

declare module 'fastify' {
  interface FastifyRequest {
    correlationId?: string;
    /** Signed token for the service that the request goes to. */
    serviceToken?: string;
    /** The API client that a bearer token has proved. */
    clientId?: string;
  }
}

/** Who is let through to the services: a member by their session, or an API client by its token; never by both. */
export class Admission {
  constructor(
    private readonly cookieName: string,
    private readonly current: CurrentSession,
    private readonly tokens: ClientTokens,
    private readonly limit: ClientLimit,
    private readonly sign: TokenSigner,
  ) {}

  /**
   * Gives the request the token that the service believes.
   * @throws DomainError `SESSION.SIGNED_OUT`, `CLIENT.TOKEN_REFUSED` (unauthenticated), `CLIENT.TWO_WAYS` (invalid),
   *   `CLIENT.TOO_MANY`; unavailable when nobody can say who asks.
   */
  async admit(request: FastifyRequest, service: ServiceName): Promise<void> {
    const bearer = bearerOf(request);
    const caller =
      bearer === null ? await this.member(request) : await this.client(request, bearer);
    request.serviceToken = await this.sign(caller, service, request.correlationId ?? 'none');
  }

  private async member(request: FastifyRequest): Promise<ForwardedCaller> {
    const session = await this.current.of(request);
    if (!session) throw signedOut();
    return callerOfSession(session);
  }

  private async client(request: FastifyRequest, bearer: string): Promise<ForwardedCaller> {
    if (request.cookies[this.cookieName] !== undefined) {
      throw new DomainError(
        'invalid',
        'CLIENT.TWO_WAYS',
        'A request comes with a session’s cookie or with a client’s token, not with both.',
      );
    }
    const { clientId, role, grant } = await this.tokens.clientOf(bearer);
    request.clientId = clientId;
    await this.limit.count(clientId);
    return { subject: `client:${clientId}`, role, grants: [grant] };
  }
}
