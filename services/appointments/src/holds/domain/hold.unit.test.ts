import { describe, expect, it } from '@jest/globals';
import {
  endOfHold,
  expiredOf,
  HOLDS_AT_MOST,
  isLiving,
  withEnded,
  withHold,
  type Hold,
} from './hold.js';

const now = new Date('2026-03-02T08:00:00Z');
const hold = (id: string, heldAt = now): Hold => ({
  id,
  heldBy: 'agent-1',
  structureId: 'house-1',
  memberId: 'agent-2',
  from: new Date('2026-03-03T09:00:00Z'),
  to: new Date('2026-03-03T09:30:00Z'),
  until: endOfHold(heldAt),
  ended: false,
});
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('a hold', () => {
  it('lives for ten minutes to the instant, unless it is ended before', () => {
    expect(isLiving(hold('a'), new Date(later(10).getTime() - 1))).toBe(true);
    expect(isLiving(hold('a'), later(10))).toBe(false);
    expect(withEnded([hold('a'), hold('b')], 'a').map((each) => isLiving(each, now))).toEqual([
      false,
      true,
    ]);
  });

  it('is one of five at most that live', () => {
    const five = Array.from({ length: HOLDS_AT_MOST }, (_, i) => hold(`h${i}`));
    expect(() => withHold(five, hold('one more'), now)).toThrow('held already');
    expect(withHold(withEnded(five, 'h2'), hold('one more'), now)).toHaveLength(6);
    expect(withHold(five, hold('one more', later(10)), later(10))).toHaveLength(6);
  });

  it('is one of fifty at most that a program has', () => {
    const program = (id: string): Hold => ({ ...hold(id), heldBy: 'client:call-centre' });
    const fifty = Array.from({ length: 50 }, (_, i) => program(`h${i}`));
    expect(withHold(fifty.slice(1), program('one more'), now)).toHaveLength(50);
    expect(() => withHold(fifty, program('one more'), now)).toThrow('50 slots are held already');
  });

  it('is forgotten a day after its end', () => {
    const next = withHold([hold('a')], hold('b', later(25 * 60)), later(25 * 60));
    expect(next.map(({ id }) => id)).toEqual(['b']);
  });

  it('is expired when it ended by itself', () => {
    const holds = [...withEnded([hold('a')], 'a'), hold('b'), hold('c', later(5))];
    expect(expiredOf(holds, later(12)).map(({ id }) => id)).toEqual(['b']);
  });
});
