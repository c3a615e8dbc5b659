import { describe, expect, it } from '@jest/globals';
import { benchMotives } from '../catalogue-bench.builder.js';
import { changeMotive } from './motive.js';
import { endSubscription, offeredAs, override, subscribe, subscribeAgain } from './subscription.js';

const [papers] = benchMotives;
if (!papers) throw new Error('no motive to offer');
const fresh = subscribe({
  id: 'sub-1',
  networkId: 'net-1',
  structureId: 'house-1',
  motiveCode: 'papers',
});

describe('a motive as a structure offers it', () => {
  it('is the network’s, with a start every duration', () => {
    expect(offeredAs(papers, fresh)).toMatchObject({
      label: papers.label,
      durationMinutes: 30,
      stepMinutes: 30,
      bookableBy: ['agents', 'prescribers'],
    });
  });

  it('has the structure’s duration, notice and bookers, and nothing else of its own', () => {
    const own = override(fresh, {
      durationMinutes: 40,
      minNoticeMinutes: 0,
      bookableBy: ['agents', 'agents'],
    });
    expect(own.version).toBe(2);
    expect(offeredAs(papers, own)).toEqual({
      ...offeredAs(papers, fresh),
      durationMinutes: 40,
      stepMinutes: 40,
      minNoticeMinutes: 0,
      bookableBy: ['agents'],
    });
  });

  it('keeps the network’s step when it has one', () => {
    const own = override(fresh, { durationMinutes: 40 });
    expect(offeredAs({ ...papers, stepMinutes: 15 }, own)?.stepMinutes).toBe(15);
  });

  it('follows a correction of the network but for what the structure decides', () => {
    const own = override(fresh, { durationMinutes: 40 });
    const corrected = changeMotive(papers, { durationMinutes: 60, label: 'Papiers', seats: 8 });
    expect(offeredAs(corrected, own)).toMatchObject({
      version: 2,
      label: 'Papiers',
      seats: 8,
      durationMinutes: 40,
    });
    const back = override(own, { durationMinutes: null });
    expect(offeredAs(corrected, back)?.durationMinutes).toBe(60);
  });

  it('is nothing when it is withdrawn, or not offered there', () => {
    expect(offeredAs(changeMotive(papers, { withdrawn: true }), fresh)).toBeUndefined();
    expect(offeredAs(papers, endSubscription(fresh))).toBeUndefined();
    expect(offeredAs(papers, undefined)).toBeUndefined();
  });

  it('starts over as the network has it when it is offered again', () => {
    const own = endSubscription(override(fresh, { durationMinutes: 40 }));
    expect(subscribeAgain(own)).toEqual({ ...fresh, version: 4 });
  });
});
