import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  SigningBrowser,
  startEmbeddedProvider,
  type Tampering,
} from './embedded-provider.builder.js';
import { OidcClient } from './oidc-client.js';
import type { PendingSignIn } from '../session/ports/session.js';

type Provider = Awaited<ReturnType<typeof startEmbeddedProvider>>;
type Settings = Parameters<Provider['configWith']>[0];

const failed = { kind: 'unauthenticated', code: 'SIGN_IN.FAILED' };
const purpose = { returnTo: '/' };

async function begun(provider: Provider, settings: Settings = {}) {
  const client = new OidcClient(provider.configWith(settings));
  const { pending, url } = await client.begin(purpose);
  const browser = new SigningBrowser(provider.origin);
  return { client, pending, url, browser };
}

/** Up to the callback, which is not redeemed yet. */
async function returned(provider: Provider, settings: Settings = {}) {
  const { client, pending, url, browser } = await begun(provider, settings);
  const { callback, page } = await browser.signIn(url);
  if (callback === null) throw new Error(`no callback: ${page}`);
  return { client, pending, callback, browser };
}

describe('signing in at the embedded provider', () => {
  let provider: Provider;
  beforeAll(async () => {
    provider = await startEmbeddedProvider('own');
  });
  afterAll(() => provider.stop());
  afterEach(() => provider.tamperWith(undefined));

  it('proves an identity, with PKCE and a state and nonce of 32 characters at least', async () => {
    const { client, pending, callback } = await returned(provider);
    expect(pending.state.length).toBeGreaterThanOrEqual(32);
    expect(pending.nonce.length).toBeGreaterThanOrEqual(32);
    const identity = await client.complete(callback, pending);
    expect(identity.issuer).toBe(`${provider.origin}/idp`);
    expect(identity.email).toContain('@');
  });

  it('asks what is configured: scopes, level, with or without PKCE', async () => {
    const plain = new URL((await begun(provider)).url).searchParams;
    expect(plain.get('scope')).toBe('openid given_name usual_name email uid');
    expect(plain.get('code_challenge_method')).toBe('S256');
    expect(plain.has('acr_values')).toBe(false);
    const OIDC_SCOPE = 'openid email siret idp_id';
    const settings = { OIDC_SCOPE, OIDC_PKCE: 'off', OIDC_ACR_VALUES: 'eidas1' };
    const chosen = new URL((await begun(provider, settings)).url).searchParams;
    expect(chosen.get('scope')).toBe(OIDC_SCOPE);
    expect(chosen.get('acr_values')).toBe('eidas1');
    expect([...chosen.keys()].filter((name) => name.startsWith('code_'))).toEqual([]);
  });

  it('is refused by a provider that requires PKCE, without it', async () => {
    const { url, browser } = await begun(provider, { OIDC_PKCE: 'off' });
    expect((await browser.signIn(url)).callback).toContain('error=invalid_request');
  });

  it('takes the level it asked for, and no other', async () => {
    const right = await returned(provider, { OIDC_ACR_VALUES: 'eidas1 eidas2' });
    expect(await right.client.complete(right.callback, right.pending)).toHaveProperty('subject');
    const wrong = await returned(provider, { OIDC_ACR_VALUES: 'eidas3' });
    await expect(wrong.client.complete(wrong.callback, wrong.pending)).rejects.toMatchObject(
      failed,
    );
  });

  it.each([
    ['state', { state: 's'.repeat(43) }],
    ['nonce', { nonce: 'n'.repeat(43) }],
    ['code verifier', { codeVerifier: 'v'.repeat(43) }],
  ] satisfies [string, Partial<PendingSignIn>][])('refuses another %s', async (_what, other) => {
    const { client, pending, callback } = await returned(provider);
    await expect(client.complete(callback, { ...pending, ...other })).rejects.toMatchObject(failed);
  });

  it('refuses a code that was redeemed before', async () => {
    const { client, pending, callback } = await returned(provider);
    await client.complete(callback, pending);
    await expect(client.complete(callback, pending)).rejects.toMatchObject(failed);
  });

  it.each([
    ['another person in a signed userinfo', forgedPayload],
    ['a userinfo that is not signed', unsigned],
    ['a userinfo without signature', withoutSignature],
  ] satisfies [string, Tampering][])('refuses %s', async (_what, tampering) => {
    const { client, pending, callback } = await returned(provider);
    provider.tamperWith(tampering);
    await expect(client.complete(callback, pending)).rejects.toMatchObject(failed);
  });

  it('signs out at the provider with the id token, and comes back with the state it left with', async () => {
    const { client, pending, callback, browser } = await returned(provider);
    const { idToken } = await client.complete(callback, pending);
    const leaving = await client.beginSignOut(idToken);
    const asked = new URL(leaving?.url ?? '').searchParams;
    expect(asked.get('id_token_hint')).toBe(idToken);
    const { page } = await browser.follow(leaving?.url ?? '');
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1] ?? '';
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const back = await browser.follow(action, new URLSearchParams({ xsrf, logout: 'yes' }));
    const returnedTo = new URL(back.callback ?? '');
    expect(returnedTo.pathname).toBe('/api/session/signed-out');
    expect(returnedTo.searchParams.get('state')).toBe(leaving?.state);
  });
});

describe('a provider that behaves as ProConnect does', () => {
  let provider: Provider;
  const settings = {
    OIDC_PKCE: 'off',
    OIDC_ACR_VALUES: 'eidas1',
    OIDC_SCOPE: 'openid given_name usual_name email uid siret idp_id',
  };
  beforeAll(async () => {
    provider = await startEmbeddedProvider('proconnect');
  });
  afterAll(() => provider.stop());

  it('lets in who asks only for what it knows', async () => {
    const { client, pending, callback } = await returned(provider, settings);
    expect(await client.complete(callback, pending)).toHaveProperty('subject');
  });

  it('refuses a parameter that it does not know', async () => {
    const { url, browser } = await begun(provider, { ...settings, OIDC_PKCE: 'on' });
    expect(await browser.signIn(url)).toMatchObject({ callback: null, status: 400 });
  });
});

const isUserinfo = (path: string): boolean => path.startsWith('/idp/me');
const claimsOf = (jwt: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >;

/** The mail of somebody else under the signature that was there. */
function forgedPayload(path: string, body: string, type: string): ReturnType<Tampering> {
  if (!isUserinfo(path)) return { body, type };
  const [header = '', , signature = ''] = body.split('.');
  const forged = JSON.stringify({ ...claimsOf(body), email: 'somebody@else.invalid' });
  return { body: `${header}.${Buffer.from(forged).toString('base64url')}.${signature}`, type };
}

function unsigned(path: string, body: string, type: string): ReturnType<Tampering> {
  if (!isUserinfo(path)) return { body, type };
  return { body: JSON.stringify(claimsOf(body)), type: 'application/json' };
}

function withoutSignature(path: string, body: string, type: string): ReturnType<Tampering> {
  if (!isUserinfo(path)) return { body, type };
  const header = Buffer.from('{"alg":"none"}').toString('base64url');
  return { body: `${header}.${body.split('.')[1] ?? ''}.`, type };
}
