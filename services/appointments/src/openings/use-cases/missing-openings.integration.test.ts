import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { MemberScope } from '@maillage/kernel';
import { openBench } from '../../appointments-bench.builder.js';
import { MongoOpenings } from '../persistence/mongo-openings.repository.js';
import { MissingOpenings } from './missing-openings.query.js';

jest.setTimeout(60_000);

let bench: Awaited<ReturnType<typeof openBench>>;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const networkIds = ['net-1'];
const coordinator: MemberScope = { role: 'coordinator', memberId: 'helene', networkIds };
const managerOf = (structureId: string): MemberScope => ({
  role: 'structure-manager',
  memberId: 'sophie',
  structureIds: [structureId],
  networkIds,
});

describe('houses without an opening', () => {
  it('are told to coordinators, and to the manager of the house', async () => {
    const { structures, models, clock } = bench;
    const query = new MissingOpenings(structures, new MongoOpenings(models.openings), clock);
    const told = async (scope: MemberScope) =>
      (await query.run(scope, 'net-1')).map(({ id }) => id);
    expect(await told(coordinator)).toEqual([]);
    await models.openings.updateOne(
      { structureId: 'house-2' },
      { $set: { lastDay: '2026-03-01' } },
    );
    expect(await told(coordinator)).toEqual(['house-2']);
    expect(await told({ role: 'admin', memberId: 'remi', networkIds: 'nation' })).toEqual([
      'house-2',
    ]);
    expect(await told(managerOf('house-2'))).toEqual(['house-2']);
    expect(await told(managerOf('house-1'))).toEqual([]);
    await expect(
      query.run({ ...coordinator, networkIds: ['other'] }, 'net-1'),
    ).rejects.toMatchObject({ code: 'NETWORK.UNKNOWN' });
  });
});
