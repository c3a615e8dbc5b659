import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Clock } from '@maillage/kernel';
import { CLOCK, SigningKey, TrustedKeys } from '@maillage/service-kit';
import { CLIENTS, type ClientAccess, type KnownClient } from './client-access.js';

/** How long an access token is good for, unless its client is revoked before. */
export const tokenSeconds = 600;
/** Revocation is seen this much later at most. */
const freshMs = 20_000;
const mostRemembered = 1000;

const audience = 'maillage:gateway';
const prefix = 'client:';

interface Remembered {
  readonly at: number;
  readonly client: Promise<KnownClient | null>;
}

/** Access tokens of API clients: signed by the gateway for itself, and worth nothing once the client is revoked. */
@Injectable()
export class ClientTokens {
  private readonly remembered = new Map<string, Remembered>();

  constructor(
    private readonly key: SigningKey,
    private readonly trusted: TrustedKeys,
    @Inject(CLIENTS) private readonly clients: ClientAccess,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  issue(clientId: string): Promise<string> {
    return this.key.sign({}, { audience, subject: `${prefix}${clientId}`, seconds: tokenSeconds });
  }

  /**
   * The client of a token, as it is now.
   * @throws DomainError `CLIENT.TOKEN_REFUSED` (unauthenticated): expired, of another key or audience, or revoked;
   *   `QUESTION.UNANSWERED` (unavailable) when the directory cannot say whether the client is still in force.
   */
  async clientOf(token: string): Promise<KnownClient> {
    const client = await this.inForce(await this.subjectOf(token));
    if (!client) throw refused('the client is unknown or revoked');
    return client;
  }

  private async subjectOf(token: string): Promise<string> {
    try {
      const { part, claims } = await this.trusted.verify(token, audience);
      const subject = claims.sub ?? '';
      if (part !== 'gateway' || !subject.startsWith(prefix))
        throw new TypeError('no client’s token');
      return subject.slice(prefix.length);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'unavailable') throw error;
      throw refused((error as Error).message);
    }
  }

  private inForce(clientId: string): Promise<KnownClient | null> {
    const now = this.clock.now().getTime();
    const held = this.remembered.get(clientId);
    if (held && now - held.at <= freshMs) return held.client;
    const client = this.clients.byId(clientId);
    this.remember(clientId, { at: now, client });
    // What could not be asked is asked again by the next request.
    client.catch(() => this.remembered.delete(clientId));
    return client;
  }

  private remember(clientId: string, entry: Remembered): void {
    this.remembered.delete(clientId);
    this.remembered.set(clientId, entry);
    const [oldest] = this.remembered.keys();
    if (this.remembered.size > mostRemembered && oldest) this.remembered.delete(oldest);
  }
}

const refused = (why: string): DomainError =>
  new DomainError('unauthenticated', 'CLIENT.TOKEN_REFUSED', `This token is not accepted: ${why}.`);
