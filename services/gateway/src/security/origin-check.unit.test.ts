import { describe, expect, it } from '@jest/globals';
import { isOwnOrigin } from './origin-check.js';

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
});
