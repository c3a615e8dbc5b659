import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoAccounts } from '@maillage/demo-network';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { DataFolder } from '../data-folder.js';
import { choosePorts } from '../ports.js';
import { secretsOf } from '../secrets.js';
import { startLocalServices } from './local-services.js';

const VERIFIER = randomBytes(32).toString('base64url');
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');

let origin: string;
let clientSecret: string;
let stop: () => Promise<void>;

/** As much of a browser as the sign-in needs: it follows redirects by hand and keeps cookies. */
class Browser {
  readonly cookies = new Map<string, string>();

  async open(url: string, form?: Record<string, string>): Promise<Response> {
    const answer = await fetch(new URL(url, origin), {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
    return answer;
  }

  /** Goes on until a page, or until an address outside the provider. */
  async follow(url: string, form?: Record<string, string>): Promise<Response> {
    let answer = await this.open(url, form);
    for (let step = 0; step < 8; step += 1) {
      const next = answer.headers.get('location');
      if (!next || new URL(next, origin).pathname === '/api/session/callback') return answer;
      answer = await this.open(next);
    }
    return answer;
  }
}

function authorizationUrl(extra: Record<string, string> = {}): string {
  const asked = new URLSearchParams({
    client_id: 'maillage',
    response_type: 'code',
    redirect_uri: `${origin}/api/session/callback`,
    scope: 'openid given_name usual_name email uid',
    state: 'a'.repeat(32),
    nonce: 'b'.repeat(32),
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
    ...extra,
  });
  return `/idp/auth?${asked.toString()}`;
}

async function tokensFor(callback: string): Promise<Record<string, string>> {
  const answer = await fetch(`${origin}/idp/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`maillage:${clientSecret}`).toString('base64')}`,
    },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: new URL(callback).searchParams.get('code') ?? '',
      redirect_uri: `${origin}/api/session/callback`,
      code_verifier: VERIFIER,
    }),
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Record<string, string>;
}

async function signedInAs(browser: Browser, subject: string): Promise<string> {
  const page = await browser.follow(authorizationUrl());
  const action = /action="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const answer = await browser.follow(action, { subject });
  return answer.headers.get('location') ?? '';
}

beforeAll(async () => {
  const folder = new DataFolder(mkdtempSync(path.join(tmpdir(), 'maillage-idp-')));
  folder.prepare();
  const { http = 0, smtp = 0 } = await choosePorts(['http', 'smtp'], {});
  const secrets = await secretsOf(folder);
  clientSecret = secrets.oidcClientSecret;
  origin = `http://127.0.0.1:${String(http)}`;
  stop = await startLocalServices({
    httpPort: http,
    smtpPort: smtp,
    publicUrl: origin,
    clientId: 'maillage',
    clientSecret,
    keysFile: secrets.identityProviderFile,
    mailFile: folder.in('mailbox.jsonl'),
    smsFile: folder.in('sms.json'),
    smsToken: secrets.smsToken,
    smsWebhook: { url: `${origin}/nobody`, secret: secrets.smsWebhookSecret, deliversAfterMs: 0 },
  });
});

afterAll(async () => {
  await stop();
});

describe('the local sign-in provider', () => {
  it('lists the invented accounts, and says that they are invented', async () => {
    const page = await (await new Browser().follow(authorizationUrl())).text();
    expect(page).toContain('Réseau de démonstration : personnes inventées');
    expect(page).toContain('<html lang="fr">');
    for (const { email } of demoAccounts) expect(page).toContain(email);
  });

  it('signs a person in without asking for consent, with ProConnect’s claims', async () => {
    const [account] = demoAccounts;
    if (!account) throw new Error('the demo network has no account');
    const callback = await signedInAs(new Browser(), account.subject);
    const tokens = await tokensFor(callback);

    const keys = createRemoteJWKSet(new URL(`${origin}/idp/jwks`));
    const checks = { issuer: `${origin}/idp`, audience: 'maillage' };
    const { payload: identity } = await jwtVerify(tokens['id_token'] ?? '', keys, checks);
    expect(identity).toMatchObject({ sub: account.subject, nonce: 'b'.repeat(32) });

    const userinfo = await fetch(`${origin}/idp/me`, {
      headers: { authorization: `Bearer ${tokens['access_token'] ?? ''}` },
    });
    expect(userinfo.headers.get('content-type')).toContain('application/jwt');
    const { payload } = await jwtVerify(await userinfo.text(), keys, checks);
    expect(payload).toMatchObject({ sub: account.subject, email: account.email });
    expect(`${String(payload['given_name'])} ${String(payload['usual_name'])}`).toBe(account.name);
  });

  it('refuses a sign-in without PKCE', async () => {
    const answer = await new Browser().follow(authorizationUrl({ code_challenge: '' }));
    expect(answer.headers.get('location')).toContain('error=invalid_request');
  });

  it('answers a sign-in that is over with a page in French', async () => {
    const answer = await new Browser().open('/idp/interaction/long-over');
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Connexion impossible');
  });

  it('refuses an account that is not on the list', async () => {
    const browser = new Browser();
    const page = await browser.follow(authorizationUrl());
    const action = /action="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    for (const form of [
      { subject: 'nobody' },
      { subject: 'address:nobody' },
      { email: 'not an address' },
      { email: '<b>@maillage.example' },
    ]) {
      expect([form, (await browser.open(action, form)).status]).toEqual([form, 400]);
    }
  });

  it('signs in a person of no list with the address where they were invited', async () => {
    const browser = new Browser();
    const page = await browser.follow(authorizationUrl());
    const action = /action="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const form = { email: ' Zoe.Nouvelle@maillage.example' };
    const callback = (await browser.follow(action, form)).headers.get('location') ?? '';
    const tokens = await tokensFor(callback);
    const userinfo = await fetch(`${origin}/idp/me`, {
      headers: { authorization: `Bearer ${tokens['access_token'] ?? ''}` },
    });
    const keys = createRemoteJWKSet(new URL(`${origin}/idp/jwks`));
    const { payload } = await jwtVerify(await userinfo.text(), keys);
    expect(payload).toMatchObject({
      sub: 'address:zoe.nouvelle@maillage.example',
      email: 'zoe.nouvelle@maillage.example',
      given_name: 'Zoe',
      usual_name: 'Nouvelle',
    });
  });

  it('names its cookies after its port, so that two copies live in one browser', async () => {
    const browser = new Browser();
    await signedInAs(browser, demoAccounts[0]?.subject ?? '');
    const port = new URL(origin).port;
    const names = [...browser.cookies.keys()];
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toContain(`maillage_idp_${port}_`);
  });

  it('signs out on a French page with one button', async () => {
    const browser = new Browser();
    const tokens = await tokensFor(await signedInAs(browser, demoAccounts[0]?.subject ?? ''));
    const asked = new URLSearchParams({
      id_token_hint: tokens['id_token'] ?? '',
      post_logout_redirect_uri: `${origin}/api/session/signed-out`,
    });
    const page = await browser.follow(`/idp/session/end?${asked.toString()}`);
    const text = await page.text();
    expect(text).toContain('Se déconnecter');
    expect(text).toContain('/idp/assets/continue.js');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const action = /<form[^>]*action="([^"]+)"/.exec(text)?.[1] ?? '';
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const answer = await browser.open(action, { xsrf, logout: 'yes' });
    expect(answer.headers.get('location')).toBe(`${origin}/api/session/signed-out`);
  });
});
