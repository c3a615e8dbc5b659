import { describe, expect, it } from '@jest/globals';
import { serviceNames } from '@maillage/contracts/codes';
import { beginErasure, confirmErasure, sayErasureAgain } from './erasure.js';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 23, 8, 0, seconds));
const begun = beginErasure(
  {
    id: 'era-1',
    beneficiaryId: 'ben-1',
    networkId: 'net-1',
    requestedBy: 'member:mem-1',
    reason: 'asked-by-person',
  },
  at(0),
);
const others = serviceNames.filter((name) => name !== 'directory');

describe('an erasure', () => {
  it('ends with the last service that confirms, whatever the order', () => {
    for (const order of [others, [...others].reverse()]) {
      const steps = order.map((_, index) =>
        order.slice(0, index + 1).reduce((held, name) => confirmErasure(held, name, at(5)), begun),
      );
      expect(steps.map(({ finishedAt }) => finishedAt)).toEqual([null, null, at(5)]);
    }
  });

  it('keeps the first word of a service that says it twice', () => {
    const once = confirmErasure(begun, 'reporting', at(1));
    expect(confirmErasure(once, 'reporting', at(9))).toEqual(once);
  });

  it('is said again while somebody is silent, ever less often', () => {
    const waits: number[] = [];
    let held = begun;
    for (let turn = 0; turn < 25; turn += 1) {
      held = sayErasureAgain(held, at(0));
      waits.push(((held.sayAt?.getTime() ?? 0) - at(0).getTime()) / 1000);
    }
    expect(waits.slice(0, 3)).toEqual([60, 90, 120]);
    expect(Math.max(...waits)).toBe(600);
  });

  it('is said once more two minutes after its end, and then never', () => {
    const ended = others.reduce((held, name) => confirmErasure(held, name, at(3)), begun);
    expect(ended.sayAt).toEqual(at(123));
    expect(sayErasureAgain(ended, at(123)).sayAt).toBeNull();
  });
});
