import { Inject, Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import { DomainError } from '@maillage/kernel';
import { GATEWAY_CONFIG, publicOrigin, type GatewayConfig } from '../config.js';
import type { PendingSignIn } from '../session/ports/session.js';

/** Who the provider says has signed in. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  readonly idToken: string;
}

const scope = 'openid given_name usual_name email uid';

/**
 * The OpenID Connect client: PKCE, state, nonce, signed userinfo checked.
 * Source: ProConnect's guide for service providers (state and nonce of 32 characters at least).
 */
@Injectable()
export class OidcClient {
  private readonly redirectUri: string;
  private discovered: Promise<client.Configuration> | undefined;

  constructor(@Inject(GATEWAY_CONFIG) private readonly config: GatewayConfig) {
    this.redirectUri = `${publicOrigin(config).origin}/api/session/callback`;
  }

  /** A new sign-in: what to remember, and where to send the browser. */
  async begin(returnTo: string): Promise<{ pending: PendingSignIn; url: string }> {
    const provider = await this.provider();
    const pending: PendingSignIn = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
      returnTo,
    };
    const url = client.buildAuthorizationUrl(provider, {
      redirect_uri: this.redirectUri,
      scope,
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(pending.codeVerifier),
      code_challenge_method: 'S256',
    });
    return { pending, url: url.href };
  }

  /**
   * Exchanges the code of a callback.
   * @throws DomainError `SIGN_IN.FAILED` (unauthenticated) when the provider's answer does not match what was begun.
   */
  async complete(callbackUrl: string, pending: PendingSignIn): Promise<ProvenIdentity> {
    const provider = await this.provider();
    try {
      const tokens = await client.authorizationCodeGrant(
        provider,
        new URL(callbackUrl, this.redirectUri),
        {
          pkceCodeVerifier: pending.codeVerifier,
          expectedState: pending.state,
          expectedNonce: pending.nonce,
          idTokenExpected: true,
        },
      );
      const claims = tokens.claims();
      if (!claims || !tokens.id_token) throw new TypeError('no id token');
      const person = await client.fetchUserInfo(provider, tokens.access_token, claims.sub);
      return {
        issuer: claims.iss,
        subject: claims.sub,
        email: typeof person.email === 'string' ? person.email : null,
        idToken: tokens.id_token,
      };
    } catch (error) {
      throw new DomainError('unauthenticated', 'SIGN_IN.FAILED', reasonOf(error));
    }
  }

  /** Where the browser ends the provider's session; our own page while the provider cannot be asked. */
  async signOutUrl(idToken: string): Promise<string> {
    const provider = await this.provider().catch(() => null);
    if (!provider) return '/';
    return client.buildEndSessionUrl(provider, {
      id_token_hint: idToken,
      state: client.randomState(),
      post_logout_redirect_uri: `${publicOrigin(this.config).origin}/`,
    }).href;
  }

  /** Discovery is retried at the next sign-in when it failed: the provider may start later than we do. */
  private provider(): Promise<client.Configuration> {
    this.discovered ??= this.discover().catch((error: unknown) => {
      this.discovered = undefined;
      throw new DomainError('unavailable', 'SIGN_IN.PROVIDER_UNREACHABLE', reasonOf(error));
    });
    return this.discovered;
  }

  private async discover(): Promise<client.Configuration> {
    const issuer = new URL(this.config.OIDC_ISSUER);
    const insecure = issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [];
    return client.discovery(
      issuer,
      this.config.OIDC_CLIENT_ID,
      this.config.OIDC_CLIENT_SECRET,
      undefined,
      { execute: [...insecure, client.enableNonRepudiationChecks], timeout: 5 },
    );
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown reason';
}
