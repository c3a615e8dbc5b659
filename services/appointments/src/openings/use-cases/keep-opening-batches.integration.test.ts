import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { agent, once, openBench } from '../../appointments-bench.builder.js';
import {
  keepTimeOffOn,
  managerOf,
  openingBatchesOn,
  openingsOn,
} from '../../openings-bench.builder.js';
import { aBlock, aDay } from '../domain/opening.builder.js';
import type { OpeningBatchWish } from '../domain/opening-batch.js';

jest.setTimeout(60_000);

let bench: Awaited<ReturnType<typeof openBench>>;
let batches: ReturnType<typeof openingBatchesOn>;
let openings: ReturnType<typeof openingsOn>;
beforeEach(async () => {
  bench = await openBench();
  batches = openingBatchesOn(bench);
  openings = openingsOn(bench);
});
afterEach(() => bench.close());

const manager = managerOf('house-1');
const evening = {
  motiveCodes: ['papers'],
  recurrence: { kind: 'weekly', firstDay: aDay('2026-03-03'), everyWeeks: 1, weekdays: [2] },
  exceptions: [],
  blocks: [aBlock('18:00-19:00')],
} as const;
const create = (...memberIds: string[]): OpeningBatchWish => ({
  ...{ kind: 'create', structureId: 'house-1', memberIds, settings: evening },
});
const copyWeek = (...memberIds: string[]): OpeningBatchWish => ({
  ...{ kind: 'copy', structureId: 'house-1', memberIds },
  period: { first: aDay('2026-03-02'), last: aDay('2026-03-08') },
  firstDay: aDay('2026-03-16'),
});
const count = () => bench.models.openings.countDocuments();

describe('openings of several members', () => {
  it('are made once, are offered at once, and are taken back together', async () => {
    const before = await count();
    const batch = await batches.keep.set(manager, create('agent-1', 'agent-2'), once('batch-1'));
    const again = await batches.keep.set(manager, create('agent-1', 'agent-2'), once('batch-1'));
    expect(again).toEqual(batch);
    expect(await count()).toBe(before + 2);
    const [house] = await bench.searchSlots.run(agent(), {
      ...{ networkId: 'net-1', motiveCode: 'papers', structureId: 'house-1' },
      ...{ from: aDay('2026-03-10'), to: aDay('2026-03-10') },
    });
    expect(house?.slots.map(({ startsAt }) => startsAt.toISOString())).toContain(
      '2026-03-10T17:00:00.000Z',
    );
    const [madeId = ''] = batch.openingIds;
    expect(await openings.read.changes(manager, madeId)).toMatchObject([{ before: null }]);

    await expect(batches.keep.undo(managerOf('house-2'), batch.id, 1)).rejects.toMatchObject({
      code: 'OPENINGS.UNKNOWN',
    });
    await batches.keep.undo(manager, batch.id, 1);
    expect(await count()).toBe(before);
    await expect(batches.keep.one(manager, batch.id)).rejects.toMatchObject({
      code: 'OPENINGS.UNKNOWN',
    });
  });

  it('are all refused when one member cannot, and it is said who and why', async () => {
    await bench.models.members.updateOne(
      { _id: 'agent-2' },
      { $set: { structureIds: ['house-1', 'house-2'] } },
    );
    const inOther = { ...evening, structureId: 'house-2', memberId: 'agent-2' };
    await openings.keep.set(managerOf('house-2'), inOther, undefined);
    const before = await count();
    const wish = create('agent-1', 'agent-2', 'agent-3');
    const refused = [
      {
        memberId: 'agent-2',
        memberName: 'Nom de agent-2',
        code: 'OPENING.NOT_FREE',
        date: '2026-03-03',
      },
      { memberId: 'agent-3', memberName: '', code: 'OPENING.MEMBER_UNFIT', date: null },
    ];
    await expect(batches.keep.set(manager, wish, undefined)).rejects.toMatchObject({
      code: 'OPENINGS.REFUSED',
      details: { members: refused },
    });
    expect(await count()).toBe(before);
    const { members, times } = await batches.preview.run(manager, wish);
    expect(members.map(({ refusal }) => refusal?.code)).toEqual([
      undefined,
      'OPENING.NOT_FREE',
      'OPENING.MEMBER_UNFIT',
    ]);
    expect(times[1]).toMatchObject({ memberId: 'agent-2', hindrance: 'not-free' });
    // When somebody of another house receives or is away is not told.
    expect(times.filter(({ memberId }) => memberId === 'agent-3')).toEqual([]);
  });

  it('are not taken back when one has been changed since', async () => {
    const batch = await batches.keep.set(manager, create('agent-1', 'agent-2'), undefined);
    const [madeId = ''] = batch.openingIds;
    await openings.keep.change(manager, madeId, 1, { motiveCodes: ['pension'] });
    const before = await count();
    await expect(batches.keep.undo(manager, batch.id, 1)).rejects.toMatchObject({
      code: 'OPENINGS.CHANGED_SINCE',
    });
    expect(await count()).toBe(before);
  });

  it('are shown for six weeks with what stands against each time, and nothing is written', async () => {
    const time = { firstDay: aDay('2026-03-10'), lastDay: aDay('2026-03-10') };
    const hours = { from: aBlock('18:30-20:00').from, to: aBlock('18:30-20:00').to };
    const keep = keepTimeOffOn(bench);
    await keep.closures.set(
      manager,
      { structureId: 'house-1', roomId: null, reason: 'event', ...time, ...hours },
      undefined,
    );
    const before = await count();
    const { times, until } = await batches.preview.run(manager, create('agent-1'));
    expect(until).toBe('2026-04-13');
    expect(times.map(({ date, hindrance }) => [date, hindrance])).toEqual([
      ['2026-03-03', null],
      ['2026-03-10', 'closure'],
      ...['2026-03-17', '2026-03-24', '2026-03-31', '2026-04-07'].map((date) => [date, null]),
    ]);
    expect(await count()).toBe(before);
  });
});

describe('a week that is copied', () => {
  it('is there once, however often it is copied', async () => {
    const { recurrence, ...rest } = evening;
    const single = { kind: 'once', firstDay: recurrence.firstDay } as const;
    const memberId = 'agent-1';
    const wish = { ...rest, recurrence: single, structureId: 'house-1', memberId };
    await openings.keep.set(manager, wish, undefined);
    const batch = await batches.keep.set(manager, copyWeek('agent-1'), undefined);
    expect(batch.openingIds).toHaveLength(1);
    const { opening } = await openings.read.one(manager, batch.openingIds[0] ?? '');
    expect(opening.recurrence).toEqual({ kind: 'once', firstDay: '2026-03-17' });
    await expect(batches.keep.set(manager, copyWeek('agent-1'), undefined)).rejects.toMatchObject({
      code: 'OPENINGS.NOTHING',
    });
    const both = copyWeek('agent-1');
    await expect(
      batches.keep.set(
        manager,
        { ...both, firstDay: aDay('2026-03-17') } as OpeningBatchWish,
        undefined,
      ),
    ).rejects.toMatchObject({ code: 'OPENINGS.WRONG_PERIOD' });
  });
});
