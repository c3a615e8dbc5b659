import type { PartName, ServiceName } from '@maillage/contracts/codes';

/** Tokens between parts (30 s, ES256); `service-kit` implements it with the part's signing key. */
export interface ServiceTokens {
  /** @param act the member on whose behalf the part asks, `member:<id>` */
  issue(asked: ServiceName, act?: string): Promise<string>;
  /** @throws DomainError `TOKEN.REFUSED` (forbidden) when signature, issuer, audience or age is wrong. */
  verify(token: string): Promise<{ readonly part: PartName; readonly act?: string }>;
}
