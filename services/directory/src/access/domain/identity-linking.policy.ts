/** The OpenID provider that is part of Maillage; only it may vouch for an address. */
export interface LocalProvider {
  readonly issuer: string;
  /** It lists the demonstration accounts, and stands only where the demonstration network does. */
  readonly enabled: boolean;
}

/**
 * Whether an identity nobody knows yet may be linked to the member who has its address. Every other provider needs a
 * confirmation by mail first. Source: domain-directory §2.
 */
export function mayLinkByEmail(issuer: string, provider: LocalProvider): boolean {
  return provider.enabled && issuer === provider.issuer;
}
