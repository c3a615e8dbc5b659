import { describe, expect, it } from '@jest/globals';
import { queuedIds, sequentialIds } from './ids.js';

describe('queued ids', () => {
  it('come in the order they were queued, and no other follows', () => {
    const ids = queuedIds('first', 'second');
    expect([ids.next(), ids.next()]).toEqual(['first', 'second']);
    expect(() => ids.next()).toThrow('The test queued 2 ids and one more was asked for.');
  });
});

describe('sequential ids', () => {
  it('are UUIDv7 strings, all different, that sort in the order given', () => {
    const ids = sequentialIds();
    const given = Array.from({ length: 300 }, () => ids.next());
    expect(new Set(given).size).toBe(300);
    expect([...given].sort()).toEqual(given);
    for (const id of given) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });

  it('of two series never meet', () => {
    expect(sequentialIds(1).next()).not.toBe(sequentialIds(2).next());
    expect(() => sequentialIds(70_000)).toThrow(RangeError);
  });
});
