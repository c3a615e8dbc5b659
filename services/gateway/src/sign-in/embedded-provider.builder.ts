import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually } from '@maillage/testing';
import { exportJWK, generateKeyPair } from 'jose';
import { gatewayConfigSchema, type GatewayConfig } from '../config.js';

const entry = fileURLToPath(
  new URL('../../../../infra/dist/local-services/main.js', import.meta.url),
);
const clientSecret = randomBytes(32).toString('hex');

/** Changes what the provider answers at an address. */
export type Tampering = (
  path: string,
  body: string,
  type: string,
) => { body: string; type: string };

/** The embedded provider behind a door of ours, which may change its answers on the way. */
export async function startEmbeddedProvider(manner: 'own' | 'proconnect') {
  const folder = await mkdtemp(path.join(tmpdir(), 'maillage-provider-'));
  const keysFile = path.join(folder, 'keys.json');
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: 'provider', alg: 'RS256', use: 'sig' };
  await writeFile(keysFile, JSON.stringify({ jwks: { keys: [key] }, cookieKeys: ['cookies'] }));
  let tamper: Tampering | undefined;
  let upstream = 0;
  const door = createServer((incoming, answer) => pass(incoming, answer, upstream, () => tamper));
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  const origin = `http://127.0.0.1:${String((door.address() as AddressInfo).port)}`;
  upstream = await freePort();
  const child = spawn(process.execPath, [entry], {
    stdio: 'inherit',
    env: {
      HTTP_PORT: String(upstream),
      SMTP_PORT: String(await freePort()),
      PUBLIC_URL: origin,
      OIDC_CLIENT_ID: 'maillage',
      OIDC_CLIENT_SECRET: clientSecret,
      IDENTITY_PROVIDER_FILE: keysFile,
      MAIL_FILE: path.join(folder, 'mails.jsonl'),
      SMS_FILE: path.join(folder, 'sms.json'),
      SMS_TOKEN: clientSecret,
      SMS_WEBHOOK_URL: `${origin}/sms`,
      SMS_WEBHOOK_SECRET: clientSecret,
      IDENTITY_PROVIDER_MANNER: manner,
    },
  });
  await eventually(
    async () => (await fetch(`${origin}/health/ready`).catch(() => null))?.status === 200,
    { timeoutMs: 20_000, message: 'the embedded provider' },
  );
  return {
    origin,
    tamperWith: (how: Tampering | undefined): void => {
      tamper = how;
    },
    configWith: (given: Partial<Record<keyof GatewayConfig, string>> = {}): GatewayConfig =>
      configOf(origin, given),
    stop: async (): Promise<void> => {
      child.kill('SIGTERM');
      await once(child, 'exit');
      door.close();
      door.closeAllConnections();
      await rm(folder, { recursive: true });
    },
  };
}

function configOf(
  origin: string,
  given: Partial<Record<keyof GatewayConfig, string>>,
): GatewayConfig {
  const elsewhere = 'http://127.0.0.1:9';
  return gatewayConfigSchema.parse({
    PORT: '0',
    NATS_URL: 'nats://127.0.0.1:9',
    REDIS_URL: 'redis://127.0.0.1:9',
    SIGNING_KEY_FILE: 'none',
    TRUSTED_KEYS: 'none',
    PUBLIC_URL: origin,
    OIDC_ISSUER: `${origin}/idp`,
    OIDC_CLIENT_ID: 'maillage',
    OIDC_CLIENT_SECRET: clientSecret,
    SESSION_SECRET: randomBytes(32).toString('hex'),
    DIRECTORY_URL: elsewhere,
    APPOINTMENTS_URL: elsewhere,
    REFERRALS_URL: elsewhere,
    REPORTING_URL: elsewhere,
    CONSOLE_DIR: 'none',
    ...given,
  });
}

function pass(
  incoming: IncomingMessage,
  answer: ServerResponse,
  port: number,
  tampering: () => Tampering | undefined,
): void {
  const { method = 'GET', url = '/', headers } = incoming;
  const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, (reply) => {
    const parts: Buffer[] = [];
    reply.on('data', (part: Buffer) => parts.push(part));
    reply.on('end', () => {
      const type = reply.headers['content-type'] ?? '';
      const body = Buffer.concat(parts).toString();
      const sent = tampering()?.(url, body, type) ?? { body, type };
      const { 'content-length': _length, 'transfer-encoding': _coding, ...kept } = reply.headers;
      answer.writeHead(reply.statusCode ?? 502, {
        ...kept,
        ...(type === '' ? {} : { 'content-type': sent.type }),
      });
      answer.end(sent.body);
    });
  });
  onward.on('error', () => {
    answer.writeHead(502);
    answer.end();
  });
  incoming.pipe(onward);
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** As much of a browser as the provider needs: redirects by hand, cookies kept. */
export class SigningBrowser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly origin: string) {}

  /** Chooses the first account; the address of the callback, or the page where it ended. */
  async signIn(url: string): Promise<{ callback: string | null; status: number; page: string }> {
    const offered = await this.follow(url);
    if (offered.callback !== null || offered.status !== 200) return offered;
    const action = /action="([^"]+)"/.exec(offered.page)?.[1] ?? '';
    const subject = /name="subject" value="([^"]+)"/.exec(offered.page)?.[1] ?? '';
    return this.follow(action, new URLSearchParams({ subject }));
  }

  async follow(url: string, form?: URLSearchParams) {
    let answer = await this.open(url, form);
    for (let step = 0; step < 8; step += 1) {
      const next = answer.headers.get('location');
      if (next === null) break;
      if (new URL(next, this.origin).pathname.startsWith('/api/session/')) {
        return { callback: next, status: answer.status, page: '' };
      }
      answer = await this.open(next);
    }
    return { callback: null, status: answer.status, page: await answer.text() };
  }

  private async open(url: string, form?: URLSearchParams): Promise<Response> {
    const answer = await fetch(new URL(url, this.origin), {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { body: form } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
    return answer;
  }
}
