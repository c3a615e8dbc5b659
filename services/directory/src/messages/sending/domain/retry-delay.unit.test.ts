import { describe, expect, it } from '@jest/globals';
import { retryDelayMs } from './retry-delay.js';
import type { Message } from '../../domain/message.js';
import { messageKeyOf } from '../../domain/message-key.js';

function aMessage(dedupeKey: string): Message {
  return {
    id: 'msg-1',
    requestedBy: 'appointments',
    dedupeKey,
    recipient: { kind: 'beneficiary', id: 'ben-1' },
    template: 'appointment-reminder',
    params: {},
    secrets: {},
    notBefore: null,
    expiresAt: new Date(0),
    attempts: 1,
    tried: [],
    undelivered: false,
    version: 1,
  };
}

describe('an attempt that found no mail server', () => {
  it('is repeated after 5 s, then ever later, at most 15 min', () => {
    expect([1, 2, 3, 12].map(retryDelayMs)).toEqual([5_000, 10_000, 20_000, 900_000]);
  });
});

describe('the Message-Id', () => {
  it('is made of the asking service and the dedupe key, and never shared by two keys', () => {
    expect(messageKeyOf(aMessage('reminder-48h:apt-1:1'))).toBe(
      'appointments.reminder-48h_3a_apt-1_3a_1',
    );
    expect(messageKeyOf(aMessage('a:b'))).not.toBe(messageKeyOf(aMessage('a_3a_b')));
  });
});
