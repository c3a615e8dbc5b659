import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@maillage/kernel';
import { isUnavailable, retryDelaysMs, settle } from './settlement.js';

const error = new Error('a defect');

describe('settlement of a delivery', () => {
  it('acknowledges what was taken in, however often it was delivered', () => {
    expect(settle({ kind: 'done' }, 1)).toEqual({ action: 'ack' });
    expect(settle({ kind: 'done' }, 99)).toEqual({ action: 'ack' });
  });

  it('puts poison aside at the first delivery', () => {
    expect(settle({ kind: 'poison', error }, 1)).toEqual({
      action: 'dead-letter',
      reason: 'poison',
    });
  });

  it('waits longer before each further delivery of a fact whose handler failed', () => {
    const waits = retryDelaysMs.map((_, i) => settle({ kind: 'failed', error }, i + 1));
    expect(waits).toEqual(retryDelaysMs.map((delayMs) => ({ action: 'retry', delayMs })));
    expect([...retryDelaysMs].sort((a, b) => a - b)).toEqual(retryDelaysMs);
  });

  it('puts a fact aside after the last delivery of the table', () => {
    const last = retryDelaysMs.length + 1;
    expect(settle({ kind: 'failed', error }, last)).toEqual({
      action: 'dead-letter',
      reason: 'exhausted',
    });
  });

  it('never puts a fact aside because a server is away, and asks again within 5 s', () => {
    for (const delivery of [1, 10, 1_000, 100_000]) {
      const settlement = settle({ kind: 'unavailable', error }, delivery);
      expect(settlement.action).toBe('retry');
      expect(settlement).toHaveProperty('delayMs', expect.any(Number));
      expect((settlement as { delayMs: number }).delayMs).toBeLessThanOrEqual(5_000);
    }
  });
});

describe('an error that says that something is away', () => {
  const named = (name: string): Error => Object.assign(new Error('x'), { name });

  it.each(['MongoServerSelectionError', 'MongoNetworkError', 'MongoNetworkTimeoutError'])(
    'is %s',
    (name) => expect(isUnavailable(named(name))).toBe(true),
  );

  it('is a neighbour that does not answer, or writers who keep meeting', () => {
    expect(isUnavailable(new DomainError('unavailable', 'QUESTION.UNANSWERED', 'x'))).toBe(true);
    expect(isUnavailable(new DomainError('conflict', 'TRANSACTION.CONTENDED', 'x'))).toBe(true);
  });

  it('is neither a defect nor a refusal', () => {
    expect(isUnavailable(new TypeError('x'))).toBe(false);
    expect(isUnavailable(new DomainError('conflict', 'APPOINTMENT.SLOT_TAKEN', 'x'))).toBe(false);
    expect(isUnavailable(named('MongoServerError'))).toBe(false);
    expect(isUnavailable('text')).toBe(false);
  });
});
