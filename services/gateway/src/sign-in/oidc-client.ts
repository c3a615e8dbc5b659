import { Inject, Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import { DomainError } from '@maillage/kernel';
import { GATEWAY_CONFIG, publicOrigin, type GatewayConfig } from '../config.js';
import type { PendingSignIn, SignInPurpose } from '../session/ports/session.js';

/** Who the provider says has signed in. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  readonly idToken: string;
}

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
  async begin(purpose: SignInPurpose): Promise<{ pending: PendingSignIn; url: string }> {
    const { OIDC_SCOPE, OIDC_PKCE, OIDC_ACR_VALUES } = this.config;
    const provider = await this.provider();
    const codeVerifier = OIDC_PKCE === 'on' ? client.randomPKCECodeVerifier() : null;
    const pending: PendingSignIn = {
      ...purpose,
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier,
    };
    const url = client.buildAuthorizationUrl(provider, {
      redirect_uri: this.redirectUri,
      scope: OIDC_SCOPE,
      state: pending.state,
      nonce: pending.nonce,
      ...(OIDC_ACR_VALUES === undefined ? {} : { acr_values: OIDC_ACR_VALUES }),
      ...(codeVerifier === null ? {} : await challengeOf(codeVerifier)),
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
          ...(pending.codeVerifier === null ? {} : { pkceCodeVerifier: pending.codeVerifier }),
          expectedState: pending.state,
          expectedNonce: pending.nonce,
          idTokenExpected: true,
        },
      );
      const claims = tokens.claims();
      if (!claims || !tokens.id_token) throw new TypeError('no id token');
      this.requireLevel(claims.acr);
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

  /** Where the browser ends the provider's session, and the state it must come back with; null: it has none to end. */
  async beginSignOut(idToken: string): Promise<{ state: string; url: string } | null> {
    const provider = await this.provider().catch(() => null);
    if (!provider?.serverMetadata().end_session_endpoint) return null;
    const state = client.randomState();
    const url = client.buildEndSessionUrl(provider, {
      id_token_hint: idToken,
      state,
      post_logout_redirect_uri: `${publicOrigin(this.config).origin}/api/session/signed-out`,
    });
    return { state, url: url.href };
  }

  /** Source: ProConnect's guide, a service provider checks the level it asked for. */
  private requireLevel(acr: unknown): void {
    const asked = this.config.OIDC_ACR_VALUES?.split(' ');
    if (asked && !(typeof acr === 'string' && asked.includes(acr))) {
      throw new TypeError('the level of authentication is not one that was asked for');
    }
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
      {
        client_secret: this.config.OIDC_CLIENT_SECRET,
        id_token_signed_response_alg: this.config.OIDC_SIGNING_ALG,
        userinfo_signed_response_alg: this.config.OIDC_SIGNING_ALG,
      },
      undefined,
      { execute: [...insecure, client.enableNonRepudiationChecks], timeout: 5 },
    );
  }
}

async function challengeOf(codeVerifier: string): Promise<Record<string, string>> {
  const challenge = await client.calculatePKCECodeChallenge(codeVerifier);
  return { code_challenge: challenge, code_challenge_method: 'S256' };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown reason';
}
