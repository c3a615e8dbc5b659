import { describe, expect, it } from '@jest/globals';
import { lastMoveOf } from './leg-activity.js';
import { aLeg } from './leg.builder.js';

const now = new Date('2027-06-01T09:00:00Z');

describe('the last move of a leg', () => {
  it.each(['pending', 'in-progress', 'waiting'] as const)('that is %s is now', (status) => {
    expect(lastMoveOf(aLeg(status), now)).toEqual(now);
  });

  it.each([
    ['refused', '2026-11-24T09:00:00.000Z'],
    ['resolved', '2026-11-25T09:00:00.000Z'],
    ['closed', '2026-11-26T09:00:00.000Z'],
  ] as const)('that was %s is that day', (status, at) => {
    expect(lastMoveOf(aLeg(status), now).toISOString()).toBe(at);
  });
});
