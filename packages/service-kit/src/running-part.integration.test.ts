import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@maillage/testing';
import { readOutbox } from '@maillage/messaging';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { signMemberToken, type MemberClaims } from './member-tokens.js';
import { startPart } from './running-part.js';
import {
  bootCounter,
  coordinator,
  type Answer,
  type Asked,
  type BootedCounter,
} from './test-support/booted-counter.js';
import { CounterModule } from './test-support/counter-service.js';
import { makeKeys } from './test-support/keys.js';

describe('a service booted by the kit', () => {
  let counter: BootedCounter;

  beforeAll(async () => {
    counter = await bootCounter();
  }, 20_000);
  afterAll(() => counter.close());

  const ask = (path: string, asked?: Asked): Promise<Answer> => counter.ask(path, asked);
  const create = (id: string, name = id, key?: string): Promise<Answer> =>
    ask('/v1/counters', {
      body: { id, networkId: 'net-1', name },
      ...(key ? { headers: { 'idempotency-key': key } } : {}),
    });

  it('is live, ready and measured', async () => {
    expect((await ask('/health/live', { token: '' })).status).toBe(200);
    const ready = await eventually(async () => {
      const answer = await ask('/health/ready', { token: '' });
      return answer.status === 200 && answer;
    });
    expect(ready.body).toMatchObject({ ready: true, checks: { mongodb: true, nats: true } });
    const metrics = await (await fetch(`${counter.part.url}/metrics`)).text();
    for (const name of ['outbox_size', 'outbox_lag_seconds', 'http_request_duration_seconds']) {
      expect(metrics).toContain(`maillage_${name}`);
    }
  });

  it('says in its description who may use each route', async () => {
    const { body } = await ask('/openapi.json', { token: '' });
    const paths = body['paths'] as Record<string, Record<string, object>>;
    const forAll = { 'x-roles': ['coordinator'], security: [{ gateway: [] }, { client: [] }] };
    expect(paths['/v1/counters']?.['post']).toMatchObject(forAll);
    const forMembers = { 'x-roles': ['coordinator'], security: [{ gateway: [] }] };
    expect(paths['/v1/counters/private']?.['get']).toMatchObject(forMembers);
    expect(paths['/v1/open']?.['get']).toMatchObject({ 'x-roles': [], security: [] });
  });

  it('lets an API client in by its role, except to what is for members only', async () => {
    const claims: MemberClaims = { ...coordinator, sub: 'client:cli-1' };
    expect((await ask('/v1/counters?filter[networkId]=net-1', { claims })).status).toBe(200);
    expect((await ask('/v1/counters/private')).status).toBe(200);
    const refused = await ask('/v1/counters/private', { claims });
    expect(refused).toMatchObject({ status: 403, body: { code: 'CLIENT.NOT_ALLOWED' } });
  });

  it('describes itself in OpenAPI 3.1 from the schemas of its routes', async () => {
    const { body } = await ask('/openapi.json', { token: '' });
    expect(body).toMatchObject({ openapi: '3.1.0', info: { title: 'Maillage appointments' } });
    const post = (body['paths'] as Record<string, Record<string, object>>)['/v1/counters']?.[
      'post'
    ];
    expect(post).toHaveProperty('responses.409.content.application/problem+json');
    expect(JSON.stringify(post)).toContain('NewCounter');
    expect(body).toHaveProperty('components.schemas.NewCounter.properties.networkId');
    expect(body).toHaveProperty('components.securitySchemes.gateway');
    expect(body).toHaveProperty('components.securitySchemes.client.flows.clientCredentials');
    expect(Object.keys(body['paths'] as object)).not.toContain('/metrics');
  });

  it('answers 401 without a token, with a forged one and with another service’s', async () => {
    const service = await counter.keys.keyOf('reporting');
    const gateway = await counter.keys.keyOf('gateway');
    const stranger = await makeKeys();
    const tokens = [
      '',
      'forged',
      await signMemberToken(service, 'appointments', coordinator),
      await signMemberToken(gateway, 'referrals', coordinator),
      await signMemberToken(await stranger.keyOf('gateway'), 'appointments', coordinator),
      await gateway.sign(
        { role: 'coordinator', grants: [], cid: 'x' },
        { audience: 'maillage:appointments', subject: 'member:m', seconds: -60 },
      ),
    ];
    await stranger.remove();
    for (const token of tokens) {
      const { status, headers, body } = await ask('/v1/counters/x', { token });
      expect([status, body.code]).toEqual([401, 'HTTP.UNAUTHORIZED']);
      expect(headers.get('content-type')).toContain('application/problem+json');
    }
  });

  it('answers 403 to a role that the route does not name, and lets anyone onto a public one', async () => {
    const { status, body } = await ask('/v1/counters/x', {
      claims: { ...coordinator, role: 'agent' },
    });
    expect([status, body.code]).toEqual([403, 'ROLE.NOT_ALLOWED']);
    expect((await ask('/v1/open', { token: '' })).status).toBe(200);
  });

  it('answers 400 with the path of each wrong field', async () => {
    const { status, body } = await ask('/v1/counters', { body: { id: 'a', networkId: 3 } });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      type: 'about:blank',
      title: 'Bad request',
      status: 400,
      code: 'REQUEST.OFF_SCHEMA',
      correlationId: 'cor-from-gateway',
    });
    expect((body['issues'] as { path: string }[]).map((issue) => issue.path).sort()).toEqual([
      'name',
      'networkId',
    ]);
    expect((await ask('/v1/counters', { body: '{not json' })).status).toBe(400);
    expect((await ask('/v1/counters?filter=x')).status).toBe(400);
  });

  it('answers 404 for what is unknown and, in the same words, for what is foreign', async () => {
    await create('own', 'own counter');
    await ask('/v1/counters', { body: { id: 'foreign', networkId: 'net-2', name: 'foreign' } });
    expect((await ask('/v1/counters/own')).status).toBe(200);
    const unknown = await ask('/v1/counters/nowhere');
    const foreign = await ask('/v1/counters/foreign');
    for (const { status, body } of [unknown, foreign]) {
      expect([status, body.code]).toEqual([404, 'COUNTER.UNKNOWN']);
    }
    expect((await ask('/v1/no-such-route')).body).toMatchObject({
      status: 404,
      code: 'HTTP.NOT_FOUND',
    });
  });

  it('answers 428 without If-Match and 409 with a stale one', async () => {
    await create('versioned', 'versioned');
    const rename = (name: string, headers: Record<string, string> = {}): Promise<Answer> =>
      ask('/v1/counters/versioned/name', { method: 'PUT', body: { name }, headers });
    expect((await rename('second')).body).toMatchObject({ status: 428, code: 'VERSION.REQUIRED' });
    expect((await rename('second', { 'if-match': '"1"' })).body).toMatchObject({ version: 2 });
    expect((await rename('third', { 'if-match': '"1"' })).body).toMatchObject({
      status: 409,
      code: 'VERSION.STALE',
      currentVersion: 2,
    });
  });

  it('asks for If-Match only once the rest of the request is right, and the thing is there', async () => {
    await create('unversioned', 'unversioned');
    const rename = (id: string, name: string): Promise<Answer> =>
      ask(`/v1/counters/${id}/name`, { method: 'PUT', body: { name } });
    expect((await rename('unversioned', 'x')).status).toBe(400);
    expect((await rename('nowhere', 'second')).status).toBe(404);
    expect((await rename('unversioned', 'second')).status).toBe(428);
  });

  it('answers 409 with the code and the details of the refusal', async () => {
    expect((await create('x', 'taken')).body).toMatchObject({
      status: 409,
      title: 'Conflict',
      code: 'COUNTER.TAKEN',
      by: 'x',
    });
  });

  it('answers 500 without a word of what went wrong inside', async () => {
    const { status, body } = await ask('/v1/counters/broken');
    expect([status, body.code, body.correlationId]).toEqual([
      500,
      'SERVICE.DEFECT',
      'cor-from-gateway',
    ]);
    expect(JSON.stringify(body)).not.toContain('secret detail');
  });

  it('makes a thing once when the request is repeated', async () => {
    const key = randomUUID();
    const first = await create('once', 'once', key);
    const again = await create('once', 'once', key);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(first.body).toEqual({ id: 'once', version: 1, replayed: false });
    expect(again.body).toEqual({ id: 'once', version: 1, replayed: true });
  });

  it('refuses the same key with another body', async () => {
    const key = randomUUID();
    await create('body-1', 'body-1', key);
    expect((await create('body-2', 'body-2', key)).body).toMatchObject({
      status: 422,
      code: 'IDEMPOTENCY.OTHER_BODY',
    });
  });

  it('does not keep a refusal: the key may be used again', async () => {
    const key = randomUUID();
    expect((await create('refused', 'taken', key)).status).toBe(409);
    expect((await create('refused', 'taken', key)).status).toBe(409);
  });

  it('makes a thing once when twenty equal requests meet', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => create('met', 'met', key)));
    const made = answers.filter(({ status }) => status === 201);
    const fresh = made.filter(({ body }) => body['replayed'] === false);
    expect(fresh).toHaveLength(1);
    for (const { status, body } of answers) {
      if (status !== 201) expect(body.code).toBe('IDEMPOTENCY.STILL_RUNNING');
    }
  });

  it('pages through a list without loss or repeat', async () => {
    const names = ['ant', 'bee', 'cat', 'dog', 'eel', 'fox', 'gnu'];
    await Promise.all(
      names.map((name) =>
        ask('/v1/counters', { body: { id: `page-${name}`, networkId: 'net-pages', name } }),
      ),
    );
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const cursor: string = after ? `&page[after]=${after}` : '';
      const { body } = await ask(`/v1/counters?filter[networkId]=net-pages&page[size]=3${cursor}`);
      const page = body as unknown as { data: { name: string }[]; page: { after: string | null } };
      seen.push(...page.data.map((counter) => counter.name));
      after = page.page.after;
    }
    expect(seen).toEqual(names);
  });

  it.each([
    ['what is no cursor', 'nonsense'],
    ['one that would lift the limit', cursorOf({ value: 'ant', id: 'page-ant', given: -21 })],
    ['one of a list in another order', cursorOf({ value: 12, id: 'page-ant', given: 1 })],
  ])('refuses %s', async (_what, cursor) => {
    const answer = await ask(`/v1/counters?filter[networkId]=net-pages&page[after]=${cursor}`);
    expect(answer.body).toMatchObject({ status: 400, code: 'PAGE.OFF_SCHEMA' });
  });

  it('publishes what it said and empties its outbox', async () => {
    await create('said', 'said');
    const connection = counter.part.app.get<Connection>(getConnectionToken());
    await eventually(async () => (await readOutbox(connection)).length === 0);
  });

  it('does not start with a route that names neither roles nor the public', async () => {
    const start = startPart({
      name: 'appointments',
      config: counter.config,
      module: (given) => CounterModule.with(given, { forgotten: true }),
    });
    await expect(start).rejects.toThrow('ForgottenController.forgotten');
  });
});

function cursorOf(cursor: object): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}
