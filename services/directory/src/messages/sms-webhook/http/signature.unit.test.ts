import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isSigned } from './signature.js';

const secret = 'shared-with-the-operator';
const now = new Date('2026-11-23T08:00:00Z');
const instant = now.getTime();
const body = '{"id":"op-1","status":"delivered"}';

function signed(timestamp: string = String(instant), text = body, key = secret) {
  const signature = createHmac('sha256', key).update(`${timestamp}.${text}`).digest('hex');
  return { timestamp, signature, body: text };
}

describe('what the SMS operator tells', () => {
  it('is believed when it signed it within five minutes of our clock', () => {
    expect(isSigned(secret, signed(), now)).toBe(true);
    expect(isSigned(secret, signed(String(instant - 300_000)), now)).toBe(true);
    expect(isSigned(secret, signed(String(instant + 300_000)), now)).toBe(true);
  });

  it.each([
    ['more than five minutes ago', signed(String(instant - 300_001))],
    ['too far ahead', signed(String(instant + 300_001))],
    ['with another secret', signed(String(instant), body, 'another')],
    ['for another body', { ...signed(), body: body.replace('delivered', 'failed') }],
    ['for another time', { ...signed(), timestamp: String(instant - 1) }],
    ['with a time that is none', signed('now')],
    ['not at all', { timestamp: String(instant), signature: undefined, body }],
    ['without a time', { ...signed(), timestamp: undefined }],
    ['with half a signature', { ...signed(), signature: signed().signature.slice(0, 32) }],
    ['with more than a signature', { ...signed(), signature: `${signed().signature}00` }],
  ])('is not when it was signed %s', (_case, request) => {
    expect(isSigned(secret, request, now)).toBe(false);
  });
});
