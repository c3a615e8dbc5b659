import { readFileSync } from 'node:fs';
import Provider, { type Configuration, type JWKS } from 'oidc-provider';
import { Markup } from './page.js';
import { accountOf } from './sign-in-accounts.js';
import {
  signInErrorPage,
  signedOutPage,
  signOutPage,
  type SignInAccount,
} from './sign-in-pages.js';

export interface IdentityProviderSettings {
  readonly publicUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** JSON with `jwks` and `cookieKeys`, kept over restarts. */
  readonly keysFile: string;
  readonly accounts: readonly SignInAccount[];
  /** Default `own`. */
  readonly manner?: ProviderManner;
}

/** `own`: PKCE is required. `proconnect`: unknown parameters are refused, those of PKCE among them. */
export type ProviderManner = 'own' | 'proconnect';

interface KeptKeys {
  readonly jwks: JWKS;
  readonly cookieKeys: string[];
}

const TWELVE_HOURS = 12 * 3600;
const SCOPES = ['openid', 'given_name', 'usual_name', 'email', 'uid', 'siret', 'idp_id'];
/** Level of authentication of every account, as ProConnect names the lowest. */
export const LEVEL = 'eidas1';

/** Claims as ProConnect names them. */
function claimsOf({
  subject,
  email,
  name,
}: SignInAccount): Record<string, string> & { sub: string } {
  const [givenName = name, ...others] = name.split(' ');
  return {
    sub: subject,
    email,
    given_name: givenName,
    usual_name: others.join(' '),
    uid: subject,
    siret: '00000000000000',
    idp_id: 'demonstration',
  };
}

function configurationOf(settings: IdentityProviderSettings): Configuration {
  const { publicUrl, accounts } = settings;
  const keys = JSON.parse(readFileSync(settings.keysFile, 'utf8')) as KeptKeys;
  const { port, protocol } = new URL(publicUrl);
  // Cookies know no port: two copies on one machine would overwrite each other's.
  const cookie = (what: string): string => `maillage_idp_${port || protocol.slice(0, -1)}_${what}`;
  const byEmailScope = Object.fromEntries(SCOPES.slice(1).map((scope) => [scope, [scope]]));
  return {
    clients: [
      {
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        redirect_uris: [`${publicUrl}/api/session/callback`],
        post_logout_redirect_uris: [`${publicUrl}/api/session/signed-out`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        userinfo_signed_response_alg: 'RS256',
      },
    ],
    jwks: keys.jwks,
    cookies: {
      keys: keys.cookieKeys,
      names: {
        session: cookie('session'),
        interaction: cookie('interaction'),
        resume: cookie('resume'),
      },
    },
    scopes: SCOPES,
    claims: { openid: ['sub'], ...byEmailScope },
    acrValues: [LEVEL],
    pkce: { required: () => settings.manner !== 'proconnect' },
    ttl: {
      Session: TWELVE_HOURS,
      Interaction: 3600,
      Grant: TWELVE_HOURS,
      // As short as ProConnect's.
      AuthorizationCode: 30,
      AccessToken: 60,
      IdToken: 3600,
    },
    findAccount: (_context, subject) => {
      const account = accountOf(subject, accounts);
      return account && { accountId: subject, claims: () => claimsOf(account) };
    },
    interactions: { url: (_context, interaction) => `/idp/interaction/${interaction.uid}` },
    // Consent is given once for all: the accounts are invented.
    loadExistingGrant: async (context) => {
      const { client, session, provider } = context.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({
        clientId: client.clientId,
        accountId: session.accountId,
      });
      grant.addOIDCScope(SCOPES.join(' '));
      await grant.save();
      return grant;
    },
    features: {
      devInteractions: { enabled: false },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          const knowsWho = context.oidc.entities.IdTokenHint !== undefined;
          context.body = signOutPage(new Markup(form), knowsWho);
        },
        postLogoutSuccessSource: (context) => {
          context.body = signedOutPage(publicUrl);
        },
      },
    },
    renderError: (context, out) => {
      context.type = 'html';
      context.body = signInErrorPage(publicUrl, out.error_description ?? out.error);
    },
  };
}

/** The local OpenID provider of a copy; issuer `<public address>/idp`. */
export function identityProvider(settings: IdentityProviderSettings): Provider {
  const provider = new Provider(`${settings.publicUrl}/idp`, configurationOf(settings));
  provider.proxy = true;
  return provider;
}
