import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { MemberScope, WallTime } from '@maillage/kernel';
import { agent, once, openBench } from '../../appointments-bench.builder.js';
import { aBlock, aDay } from '../domain/opening.builder.js';
import { managerOf, openingsOn } from '../../openings-bench.builder.js';
import type { OpeningWish } from './keep-openings.use-case.js';

jest.setTimeout(60_000);

let bench: Awaited<ReturnType<typeof openBench>>;
let openings: ReturnType<typeof openingsOn>;
beforeEach(async () => {
  bench = await openBench();
  openings = openingsOn(bench);
});
afterEach(() => bench.close());

const manager = managerOf('house-1', 'house-2');
const evening = (over: Partial<OpeningWish> = {}): OpeningWish => ({
  structureId: 'house-1',
  memberId: 'agent-1',
  motiveCodes: ['papers'],
  recurrence: { kind: 'weekly', firstDay: aDay('2026-03-02'), everyWeeks: 1, weekdays: [2] },
  exceptions: [],
  blocks: [aBlock('18:00-19:00')],
  ...over,
});
const freeTimes = async (day: string) => {
  const [house] = await bench.searchSlots.run(agent(), {
    networkId: 'net-1',
    motiveCode: 'papers',
    structureId: 'house-1',
    from: aDay(day),
    to: aDay(day),
  });
  return house?.slots.map(({ startsAt }) => startsAt.toISOString().slice(11, 16));
};

it('is not for the manager of an operator’s team when its member works at the house', async () => {
  await bench.models.members.updateOne({ _id: 'agent-1' }, { $set: { teamIds: ['team-1'] } });
  const { opening } = await openings.keep.set(manager, evening(), once('set-own'));
  const scope: MemberScope = { role: 'operator-manager', memberId: 'eva', teamIds: ['team-1'] };
  await expect(openings.keep.remove(scope, opening.id, 1)).rejects.toMatchObject({
    code: 'OPENING.UNKNOWN',
  });
});

describe('an opening that a manager sets', () => {
  it('is refused for an id that nobody has, and keeps nothing of it', async () => {
    const nobody = openings.keep.set(manager, evening({ memberId: 'nobody' }), once('set-nobody'));
    await expect(nobody).rejects.toMatchObject({ code: 'OPENING.MEMBER_UNFIT' });
    expect(await bench.models.openingTurns.countDocuments()).toBe(0);
  });

  it('is offered by the search from then on, and no longer once it has ended or is deleted', async () => {
    const { opening } = await openings.keep.set(manager, evening(), once('set-1'));
    expect(await freeTimes('2026-03-03')).toEqual(expect.arrayContaining(['17:00', '17:30']));

    const changed = await openings.keep.change(manager, opening.id, 1, {
      blocks: [aBlock('19:00-19:30')],
    });
    expect(changed.opening.version).toBe(2);
    expect((await freeTimes('2026-03-03'))?.slice(-1)).toEqual(['18:00']);

    await openings.keep.end(manager, opening.id, 2, aDay('2026-03-08'));
    expect(await freeTimes('2026-03-10')).not.toContain('18:00');
    expect(await freeTimes('2026-03-03')).toContain('18:00');

    await openings.keep.remove(manager, opening.id, 3);
    expect(await freeTimes('2026-03-03')).not.toContain('18:00');
    await expect(openings.read.one(manager, opening.id)).rejects.toMatchObject({
      code: 'OPENING.UNKNOWN',
    });
  });

  it('is made once, however often it is sent, and its history says who changed what', async () => {
    const first = await openings.keep.set(manager, evening(), once('set-2'));
    const again = await openings.keep.set(manager, evening(), once('set-2'));
    expect(again.opening.id).toBe(first.opening.id);
    bench.clock.advanceBy({ minutes: 1 });
    await openings.keep.change(manager, first.opening.id, 1, { motiveCodes: ['pension'] });
    const changes = await openings.read.changes(manager, first.opening.id);
    expect(changes).toMatchObject([
      {
        byName: 'Nom de agent-1',
        before: { motiveCodes: ['papers'] },
        after: { motiveCodes: ['pension'] },
      },
      { before: null, after: { motiveCodes: ['papers'], version: 1 } },
    ]);
    await expect(
      openings.keep.change(manager, first.opening.id, 1, { motiveCodes: ['papers'] }),
    ).rejects.toMatchObject({ code: 'VERSION.STALE' });
  });

  it('may run beside another in the same house, and is told of it', async () => {
    const { overlaps } = await openings.keep.set(
      manager,
      evening({ blocks: [aBlock('11:00-12:00')] }),
      undefined,
    );
    expect(overlaps).toMatchObject([{ openingId: 'opening-agent-1', date: '2026-03-03' }]);
  });

  it('never has a member in two houses at once, not even when both are set at the same time', async () => {
    await bench.models.members.updateOne(
      { _id: 'agent-1' },
      { $set: { structureIds: ['house-1', 'house-2'] } },
    );
    const inOther = evening({ structureId: 'house-2' });
    await expect(
      openings.keep.set(manager, { ...inOther, blocks: [aBlock('11:00-12:00')] }, undefined),
    ).rejects.toMatchObject({ code: 'OPENING.ELSEWHERE' });

    const both = await Promise.allSettled([
      openings.keep.set(manager, evening(), undefined),
      openings.keep.set(manager, inOther, undefined),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refusal = both.find((each) => each.status === 'rejected');
    expect(refusal).toMatchObject({ reason: { code: 'OPENING.ELSEWHERE' } });
  });

  it('is for the manager of the house to set, and for a partner to change their own permanence', async () => {
    await expect(
      openings.keep.set(managerOf('house-2'), evening(), undefined),
    ).rejects.toMatchObject({ code: 'STRUCTURE.UNKNOWN' });
    const caf = { _id: 'partner-1', version: 1, displayName: 'Ana', suspended: false };
    await bench.models.members.create({ ...caf, structureIds: [], teamIds: ['team-caf'] });
    const permanence = evening({ memberId: 'partner-1' });
    const unserved = evening({ memberId: 'partner-1', structureId: 'house-2' });
    await expect(
      openings.keep.set(managerOf('house-2'), unserved, undefined),
    ).rejects.toMatchObject({ code: 'OPENING.PARTNER_NOT_SERVING' });
    const { opening, partner } = await openings.keep.set(manager, permanence, undefined);
    expect(partner).toBe(true);
    const ofTeam = (memberId: string): MemberScope => ({
      role: 'operator-agent',
      memberId,
      teamIds: ['team-caf'],
    });
    await expect(openings.read.one(ofTeam('partner-2'), opening.id)).rejects.toMatchObject({
      code: 'OPENING.UNKNOWN',
    });
    const changed = await openings.keep.change(ofTeam('partner-1'), opening.id, 1, {
      exceptions: [{ kind: 'cancelled', date: aDay('2026-03-10') }],
    });
    expect(changed.opening.exceptions).toHaveLength(1);
    expect(await openings.read.list(ofTeam('partner-1'), { memberId: 'partner-1' })).toHaveLength(
      1,
    );
    expect(await openings.read.list(ofTeam('partner-1'), { memberId: 'agent-1' })).toEqual([]);
    // Their team serves that house no more, and what was set there still has dates to be cancelled.
    await bench.models.openings.updateOne(
      { _id: opening.id },
      { $set: { structureId: 'house-2' } },
    );
    const late = await openings.keep.change(ofTeam('partner-1'), opening.id, 2, {
      exceptions: [{ kind: 'cancelled', date: aDay('2026-03-17') }],
    });
    expect(late.opening.exceptions).toHaveLength(1);
    for (const more of [
      { exceptions: [{ kind: 'extra' as const, date: aDay('2026-03-18') }] },
      { blocks: [{ from: '09:00' as WallTime, to: '17:00' as WallTime }] },
    ]) {
      await expect(
        openings.keep.change(ofTeam('partner-1'), opening.id, 3, more),
      ).rejects.toMatchObject({ code: 'OPENING.PARTNER_NOT_SERVING' });
    }
  });
});
