import { timingSafeEqual } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { smsToSend, type SmsTaken } from '@maillage/contracts/http/directory';
import type { Context, Middleware } from 'koa';
import type { SmsOutbox } from './sms-outbox.js';
import { smsPage } from './sms-page.js';

export interface SmsDoor {
  readonly outbox: SmsOutbox;
  /** What Maillage proves itself with. */
  readonly token: string;
  readonly publicUrl: string;
  readonly deliversAfterMs: number;
}

const SHOWN = 100;
const MOST = 500;
const LARGEST_ANSWER = 160;
const LARGEST_BODY = 16 * 1024;
const ACTION = /^\/mailbox\/sms\/([\w-]{1,80})\/(receipt|answer)$/;

/** The operator's interface at /sms/messages; its page at /mailbox/sms, for programs at /mailbox/sms.json?limit=. */
export function smsRoutes(door: SmsDoor): Middleware {
  return async (context, next) => {
    switch (`${context.method} ${context.path}`) {
      case 'POST /sms/messages':
        return take(door, context);
      case 'GET /mailbox/sms':
        context.type = 'html';
        // Else a browser does not say which page a button stands on.
        context.set('referrer-policy', 'same-origin');
        context.body = smsPage(door.outbox.latest(SHOWN), door.deliversAfterMs);
        return;
      case 'GET /mailbox/sms.json':
        return list(door, context);
    }
    const [, id, action] = ACTION.exec(context.path) ?? [];
    if (context.method !== 'POST' || id === undefined) {
      await next();
      return;
    }
    await act(door, context, id, action === 'receipt' ? 'receipt' : 'answer');
  };
}

async function take({ outbox, token }: SmsDoor, context: Context): Promise<void> {
  const said = Buffer.from(context.get('authorization'));
  const right = Buffer.from(`Bearer ${token}`);
  if (said.length !== right.length || !timingSafeEqual(said, right)) context.throw(401);
  const parsed = smsToSend.safeParse(jsonOf(await bodyOf(context)));
  if (!parsed.success) return context.throw(400, 'expected key, to and text');
  const { id, segments } = await outbox.take(parsed.data, new Date());
  context.body = { id, segments } satisfies SmsTaken;
}

function list({ outbox }: SmsDoor, context: Context): void {
  const limit = Number(context.query['limit'] ?? SHOWN);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) {
    context.throw(400, `limit is a whole number from 1 to ${String(MOST)}`);
  }
  context.set('cache-control', 'no-store');
  context.body = { data: outbox.latest(limit) };
}

/** A button of the page: only from the page itself. */
async function act(
  { outbox, publicUrl }: SmsDoor,
  context: Context,
  id: string,
  action: 'receipt' | 'answer',
): Promise<void> {
  if (context.get('origin') !== new URL(publicUrl).origin) context.throw(403);
  const form = new URLSearchParams(await bodyOf(context));
  if (action === 'receipt') {
    const status = form.get('status');
    if (status !== 'delivered' && status !== 'failed') return context.throw(400);
    await outbox.settle(id, status);
  } else {
    const answer = form.get('text')?.trim() ?? '';
    if (answer === '' || answer.length > LARGEST_ANSWER) context.throw(400);
    if (!(await outbox.answer(id, answer, new Date()))) context.throw(404);
  }
  context.status = 303;
  context.set('location', '/mailbox/sms');
}

async function bodyOf(context: Context): Promise<string> {
  const length = Number(context.get('content-length') || Number.NaN);
  if (!(length <= LARGEST_BODY)) context.throw(413);
  return text(context.req);
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
