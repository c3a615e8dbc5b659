import type { ServiceName } from '@maillage/contracts/codes';
import type { ServiceTokens } from '@maillage/messaging';
import type { PartName } from '@maillage/contracts/codes';
import { DomainError } from '@maillage/kernel';
import type { SigningKey, TrustedKeys } from './signing-keys.js';

const seconds = 30;

/** Tokens of questions: `sub: service:<part>`, `aud: maillage:<asked>`, `act`: the member asked for. */
export class PartTokens implements ServiceTokens {
  constructor(
    private readonly own: SigningKey,
    private readonly trusted: TrustedKeys,
  ) {}

  issue(asked: ServiceName, act?: string): Promise<string> {
    return this.own.sign(act ? { act } : {}, {
      audience: `maillage:${asked}`,
      subject: `service:${this.own.part}`,
      seconds,
    });
  }

  async verify(token: string): Promise<{ readonly part: PartName; readonly act?: string }> {
    const { part, claims } = await this.trusted.verify(token, `maillage:${this.own.part}`);
    if (claims.sub !== `service:${part}`) {
      throw new DomainError('forbidden', 'TOKEN.REFUSED', 'not a token of a service');
    }
    return { part, ...(typeof claims['act'] === 'string' ? { act: claims['act'] } : {}) };
  }
}
