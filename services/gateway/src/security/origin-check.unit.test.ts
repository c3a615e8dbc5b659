import { describe, expect, it } from '@jest/globals';
import fastify from 'fastify';
import { isOwnOrigin, originCheck } from './origin-check.js';

const origin = 'http://127.0.0.1:8080';

describe('a write must come from our own pages', () => {
  it.each([
    ['a read from anywhere', 'GET', { origin: 'https://evil.example' }, true],
    ['a write from our page', 'POST', { origin }, true],
    ['a write from a foreign page', 'POST', { origin: 'https://evil.example' }, false],
    ['a write from another port', 'PUT', { origin: 'http://127.0.0.1:8081' }, false],
    ['a write of an opaque origin', 'DELETE', { origin: 'null' }, false],
    ['no origin, same-origin fetch', 'POST', { 'sec-fetch-site': 'same-origin' }, true],
    ['no origin, cross-site fetch', 'POST', { 'sec-fetch-site': 'cross-site' }, false],
    ['neither is said', 'POST', {}, false],
  ])('%s', (_name, method, headers, expected) => {
    expect(isOwnOrigin({ method, headers }, origin)).toBe(expected);
  });

  it.each(['/api/session/role', '/%61pi/session/role', '/api/session/r%6Fle'])(
    'however its address is written: %s',
    async (url) => {
      const app = fastify();
      app.addHook('onRequest', originCheck(origin));
      app.put('/api/session/role', () => ({}));
      const foreign = { origin: 'https://evil.example' };
      expect((await app.inject({ method: 'PUT', url, headers: foreign })).statusCode).toBe(403);
      expect((await app.inject({ method: 'PUT', url, headers: { origin } })).statusCode).toBe(200);
    },
  );
});
