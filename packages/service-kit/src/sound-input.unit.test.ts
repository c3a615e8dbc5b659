import { describe, expect, it } from '@jest/globals';
import { refuseUnsoundInput } from './sound-input.js';

const nested = (levels: number): unknown =>
  JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as unknown;

describe('input that no schema means to accept', () => {
  it.each<[string, unknown, string]>([
    ['NUL in a text', { a: [{ b: 'x\u0000' }] }, 'REQUEST.BROKEN_TEXT'],
    ['half a character in a text', ['\ud800'], 'REQUEST.BROKEN_TEXT'],
    ['half a character in a name', { 'a\udc00': 1 }, 'REQUEST.BROKEN_TEXT'],
    ['a prototype', JSON.parse('{"a":{"__proto__":{"role":"admin"}}}'), 'REQUEST.FORBIDDEN_NAME'],
    ['a constructor', { constructor: 1 }, 'REQUEST.FORBIDDEN_NAME'],
    ['many levels', nested(40), 'REQUEST.TOO_DEEP'],
    ['more levels than a stack holds', nested(300_000), 'REQUEST.TOO_DEEP'],
  ])('is refused: %s', (_, input, code) => {
    expect(() => refuseUnsoundInput(input)).toThrow(expect.objectContaining({ code }));
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text in any writing', { name: 'Zoë 👩‍👩‍👧 مرحبا \u202e' }],
    ['a few levels', nested(20)],
    ['bytes', Buffer.from([0, 0xff])],
    ['a number, a truth and null', [1, true, null]],
  ])('is let through: %s', (_, input) => {
    expect(() => refuseUnsoundInput(input)).not.toThrow();
  });
});
