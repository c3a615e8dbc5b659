import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Koa from 'koa';
import { becomesTrue } from '../condition.js';
import { SmsOutbox } from './sms-outbox.js';
import { smsRoutes } from './sms-routes.js';
import { SmsTeller } from './sms-teller.js';

const secret = 'shared-with-maillage';
const token = 'shown-to-the-operator';
const publicUrl = 'http://maillage.example';
const NEVER_MS = 3_600_000;
const sms = { key: 'appointments.reminder-1', to: '+33639980001', text: 'Rappel : demain 10 h' };

interface Told {
  readonly path: string;
  readonly body: unknown;
  readonly rightlySigned: boolean;
  readonly signature: string;
}

let file: string;
let outbox: SmsOutbox;
let teller: SmsTeller;
let operator: Server;
let maillage: Server;
let told: Told[];
let status: number;

const urlOf = (server: Server): string => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('it does not listen');
  return `http://127.0.0.1:${String(address.port)}`;
};

async function opens(server: Server): Promise<Server> {
  await once(server, 'listening');
  return server;
}

/** Starts the operator on `file`; phones receive after `deliversAfterMs`. */
async function operate(deliversAfterMs: number): Promise<void> {
  outbox = await SmsOutbox.open(file);
  const app = new Koa().use(smsRoutes({ outbox, token, publicUrl, deliversAfterMs }));
  operator = await opens(app.listen(0, '127.0.0.1'));
  teller = new SmsTeller(outbox, { url: urlOf(maillage), secret, deliversAfterMs });
  teller.start();
}

function close(): void {
  teller.stop();
  operator.close();
}

beforeEach(async () => {
  told = [];
  status = 204;
  file = path.join(mkdtempSync(path.join(tmpdir(), 'maillage-sms-')), 'sms.json');
  const listener = createServer((request, response) => {
    void text(request).then((body) => {
      const said = String(request.headers['x-maillage-signature']);
      const signed = `${String(request.headers['x-maillage-timestamp'])}.${body}`;
      const right = createHmac('sha256', secret).update(signed).digest('hex');
      told.push({
        path: request.url ?? '',
        body: JSON.parse(body),
        rightlySigned: said === right,
        signature: said,
      });
      response.writeHead(status).end();
    });
  });
  maillage = await opens(listener.listen(0, '127.0.0.1'));
});
afterEach(() => {
  close();
  maillage.close();
});

function hand(wanted: object = sms, bearer = token): Promise<Response> {
  return fetch(`${urlOf(operator)}/sms/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    body: JSON.stringify(wanted),
  });
}

async function handed(): Promise<string> {
  return ((await (await hand()).json()) as { id: string }).id;
}

function press(id: string, action: string, form: Record<string, string>, origin = publicUrl) {
  return fetch(`${urlOf(operator)}/mailbox/sms/${id}/${action}`, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams(form),
    redirect: 'manual',
  });
}

const isTold = (count: number): Promise<boolean> =>
  becomesTrue(() => told.length >= count, { timeoutMs: 10_000 });

describe('the simulated SMS operator', () => {
  it('sends one SMS for a key, however often it is handed over', async () => {
    await operate(NEVER_MS);
    const first = await (await hand()).json();
    const [again, other] = [
      await hand(),
      await hand({ ...sms, key: 'other', text: 'É'.repeat(161) }),
    ];
    expect(first).toEqual({ id: expect.any(String), segments: 1 });
    expect(await again.json()).toEqual(first);
    expect(await other.json()).toMatchObject({ segments: 2 });
    expect(outbox.latest(10)).toMatchObject([{ copies: 1 }, { copies: 2, text: sms.text }]);
  });

  it('takes nothing from strangers, and nothing that is no SMS', async () => {
    await operate(NEVER_MS);
    expect((await hand(sms, 'guessed')).status).toBe(401);
    expect((await hand({ ...sms, to: '0639980001' })).status).toBe(400);
    expect(outbox.latest(10)).toEqual([]);
  });

  it('tells by itself that an SMS arrived, once, and signs it', async () => {
    await operate(0);
    const id = await handed();
    expect(await isTold(1)).toBe(true);
    expect(told).toMatchObject([
      { path: '/receipts', body: { id, status: 'delivered' }, rightlySigned: true },
    ]);
    await becomesTrue(() => outbox.latest(1)[0]?.told === true, { timeoutMs: 5_000 });
    expect(outbox.latest(1)).toMatchObject([{ receipt: 'delivered', told: true }]);
  });

  it('tells again until it is understood, after a restart too, under a fresh signature', async () => {
    await operate(0);
    status = 503;
    const id = await handed();
    expect(await isTold(2)).toBe(true);
    close();
    status = 204;
    told = told.slice(0, 2);
    await operate(0);
    expect(await isTold(3)).toBe(true);
    expect(new Set(told.map(({ signature }) => signature)).size).toBe(3);
    expect(told.at(-1)).toMatchObject({ body: { id, status: 'delivered' }, rightlySigned: true });
  });

  it('tells what the buttons of its page say, and the answer of a phone', async () => {
    await operate(NEVER_MS);
    const id = await handed();
    const page = await (await fetch(`${urlOf(operator)}/mailbox/sms`)).text();
    expect(page).toContain(sms.text);
    expect(page).toContain('Échec');
    expect((await press(id, 'receipt', { status: 'failed' })).status).toBe(303);
    await press(id, 'receipt', { status: 'delivered' });
    await press(id, 'answer', { text: '  Stop ' });
    expect(await isTold(2)).toBe(true);
    expect(told).toMatchObject([
      { path: '/receipts', body: { id, status: 'failed' } },
      { path: '/answers', body: { from: sms.to, text: 'Stop' }, rightlySigned: true },
    ]);
  });

  it('lets no foreign page press its buttons', async () => {
    await operate(NEVER_MS);
    const id = await handed();
    const foreign = await press(id, 'receipt', { status: 'failed' }, 'https://elsewhere.example');
    expect(foreign.status).toBe(403);
    expect(outbox.latest(1)).toMatchObject([{ receipt: 'awaited' }]);
  });

  it('forgets the SMS of a person who is erased, in its file too', async () => {
    await operate(NEVER_MS);
    await hand();
    await hand({ ...sms, key: 'other', to: '+33639980002' });
    await outbox.forget([sms.to, 'b@example.fr']);
    expect(outbox.latest(10)).toMatchObject([{ to: '+33639980002' }]);
    expect(readFileSync(file, 'utf8')).not.toContain(sms.to);
  });
});
