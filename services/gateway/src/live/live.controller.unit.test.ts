import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import fastifyCookie from '@fastify/cookie';
import fastifySession from '@fastify/session';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventContracts, parseEnvelope, type GrantState } from '@maillage/contracts/events';
import { eventually } from '@maillage/testing';
import fastify, { type FastifyInstance } from 'fastify';
import { CurrentSession } from '../session/ports/current-session.js';
import type { KnownMember } from '../session/ports/directory-access.js';
import { LiveController } from './live.controller.js';
import { LiveStreams } from './live-streams.js';

const grants: GrantState[] = [
  { role: 'agent', scope: 'structure', scopeId: 'str-1', networkIds: ['net-1'] },
  { role: 'structure-manager', scope: 'structure', scopeId: 'str-1', networkIds: ['net-1'] },
];
const member: KnownMember = { memberId: 'mem-2', displayName: 'Camille', grants };

const memberUpdated = parseEnvelope({
  specversion: '1.0',
  id: 'event-1',
  source: 'maillage:directory',
  type: 'directory.member.updated.v1',
  time: '2026-11-22T09:00:00.000Z',
  subject: 'mem-2',
  datacontenttype: 'application/json',
  correlationid: 'cor-1',
  actor: 'member:mem-1',
  aggregateversion: 1,
  audience: 'everyone',
  data: eventContracts.get('directory.member.updated.v1')?.example,
});

describe('a live stream', () => {
  let app: FastifyInstance;
  let streams: LiveStreams;
  let grantsOf: () => Promise<KnownMember | null>;
  let url: string;
  let answering: ServerResponse | undefined;

  beforeEach(async () => {
    streams = new LiveStreams();
    grantsOf = () => Promise.resolve(member);
    const current = new CurrentSession({
      identityLink: () => Promise.resolve('over'),
      signIn: () => Promise.resolve({ member: null, refused: 'unknown-identity', help: null }),
      grantsOf: () => grantsOf(),
    });
    const live = new LiveController(current, streams);
    app = fastify();
    await app.register(fastifyCookie);
    await app.register(fastifySession, {
      secret: randomUUID().repeat(2),
      cookie: { secure: false },
      saveUninitialized: false,
    });
    app.get('/as/:role/:readAt', (request) => {
      const { role, readAt } = request.params as { role: 'agent'; readAt: string };
      const grantsReadAt = Number(readAt);
      request.session.signedIn = {
        ...{ ...member, role, device: 'Firefox sur Linux', idToken: '' },
        ...{ signedInAt: Date.now(), grantsReadAt },
      };
      return {};
    });
    app.get('/sign-out', async (request) => {
      await request.session.destroy();
      return {};
    });
    app.get('/api/live', (request, reply) => {
      answering = reply.raw;
      return live.open(request, reply);
    });
    url = await app.listen({ port: 0, host: '127.0.0.1' });
  });

  afterEach(async () => {
    streams.closeAll();
    await app.close();
  });

  async function signIn(readAt = Date.now(), cookie = ''): Promise<string> {
    const answer = await fetch(`${url}/as/agent/${String(readAt)}`, { headers: { cookie } });
    return answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
  }

  /** Opens a stream; the promise is what was heard of it when it ended. */
  async function open(cookie: string): Promise<{ readonly heard: Promise<string> }> {
    const answer = await fetch(`${url}/api/live`, { headers: { cookie } });
    await eventually(() => streams.size === 1);
    return { heard: answer.text() };
  }

  it('goes on while its session does', async () => {
    const { heard } = await open(await signIn());
    streams.say(memberUpdated);
    await new Promise((resolve) => setImmediate(resolve));
    streams.readAgain();
    streams.closeAll();
    expect(await heard).toContain('event: read-again');
  });

  it('ends with its session', async () => {
    const cookie = await signIn();
    const { heard } = await open(cookie);
    await fetch(`${url}/sign-out`, { headers: { cookie } });
    streams.say(memberUpdated);
    expect(await heard).toContain('event: opened');
    await eventually(() => streams.size === 0);
  });

  it('ends when another role is chosen, so that the next one is of that role', async () => {
    const cookie = await signIn();
    const { heard } = await open(cookie);
    const choice = `${url}/as/structure-manager/${String(Date.now())}`;
    await fetch(choice, { headers: { cookie } });
    streams.say(memberUpdated);
    await heard;
    await eventually(() => streams.size === 0);
  });

  it('is not kept for a console that left before it was open', async () => {
    const cookie = await signIn(0);
    let answer: (known: KnownMember) => void = () => undefined;
    let asked = false;
    grantsOf = () => {
      asked = true;
      return new Promise((resolve) => (answer = resolve));
    };
    const left = new AbortController();
    const opening = fetch(`${url}/api/live`, { headers: { cookie }, signal: left.signal });
    await eventually(() => asked);
    left.abort();
    await expect(opening).rejects.toThrow();
    await eventually(() => answering?.destroyed === true);
    answer(member);
    await new Promise((resolve) => setImmediate(resolve));
    expect(streams.size).toBe(0);
  });
});
