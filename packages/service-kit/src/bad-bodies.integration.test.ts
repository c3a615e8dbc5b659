import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bootCounter, type BootedCounter } from './test-support/booted-counter.js';

describe('a service sent what it does not read', () => {
  let counter: BootedCounter;

  beforeAll(async () => {
    counter = await bootCounter();
  }, 20_000);
  afterAll(() => counter.close());

  it('names twenty wrong fields of a body at most, in short', async () => {
    const fields = Array.from({ length: 5000 }, (_, at) => [`f${at}`, 'x'.repeat(100)] as const);
    const wrong = Object.fromEntries(fields);
    const answers = [
      await counter.ask('/v1/counters', { body: Array.from({ length: 100_000 }, () => 1) }),
      await counter.ask('/v1/counters?page[size]=0', { method: 'GET' }),
      await counter.ask(
        `/v1/counters?${fields
          .slice(0, 100)
          .map(([name]) => `${name}=1`)
          .join('&')}`,
      ),
      await counter.ask('/v1/counters', { body: { ...wrong, id: 1 } }),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(400);
      expect(JSON.stringify(body).length).toBeLessThan(15_000);
    }
  });

  it.each([
    [415, 'application/x-www-form-urlencoded', 'id=form&networkId=net-1&name=form'],
    [415, 'application/json; charset=iso-8859-1', '{"id":"l1","networkId":"net-1","name":"l1"}'],
    [400, 'application/json', '{"id":"twice","networkId":"net-1","name":"a1","name":"b2"}'],
    [400, 'application/json', ''],
  ])('answers %d to a body that is no JSON of ours: %s %s', async (status, type, body) => {
    const answer = await counter.ask('/v1/counters', { body, headers: { 'content-type': type } });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
  });

  it('unpacks nothing', async () => {
    const body = { id: 'packed', networkId: 'net-1', name: 'packed' };
    for (const encoding of ['gzip', 'br', 'deflate, gzip']) {
      const headers = { 'content-encoding': encoding };
      expect((await counter.ask('/v1/counters', { body, headers })).status).toBe(415);
    }
    expect((await counter.ask('/v1/counters/packed')).status).toBe(404);
  });

  it('does not wait for ever for the rest of a body', () => {
    const { requestTimeout } = counter.part.app.getHttpServer();
    expect(requestTimeout).toBeGreaterThan(0);
    expect(requestTimeout).toBeLessThanOrEqual(120_000);
  });
});
