import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { civilDate } from '@maillage/calendar';
import { defaultNetworkSettings } from '@maillage/contracts/codes';
import type { MemberScope } from '@maillage/kernel';
import { questionsDuring } from '@maillage/testing';
import { aPerson } from '../beneficiaries/domain/a-person.builder.js';
import {
  agentOf,
  coordinatorOf,
  MONDAY_AT_NINE,
  openBench,
  type Bench,
} from '../directory-bench.builder.js';
import { aStructure } from '../structures/domain/a-structure.builder.js';
import { MongoReadings } from './persistence/mongo-readings.js';
import { LookWhoRead } from './use-cases/look-who-read.query.js';

jest.setTimeout(60_000);

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(async () => {
  await bench.empty();
  bench.clock.setTo(MONDAY_AT_NINE);
});
afterAll(() => bench.close());

async function read(count: number, networkId = 'net-1'): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) {
    await bench.readLog.note({
      reader: 'member:agent-1',
      structureIds: ['str-1'],
      purpose: 'record',
      persons: [{ id: `ben-${String(turn)}`, networkId }],
    });
    bench.clock.advanceBy({ milliseconds: 5 });
  }
}

describe('looking who read', () => {
  const page = { size: 2 };
  let look: LookWhoRead;
  beforeAll(async () => {
    const readings = new MongoReadings(bench.models.readings, bench.clock);
    look = new LookWhoRead(
      readings,
      bench.beneficiaries,
      bench.members,
      bench.structures,
      bench.networks,
    );
  });
  beforeEach(() =>
    bench.unitOfWork.run(async (tx) => {
      await bench.structures.insert(tx, aStructure({ id: 'str-1', networkId: 'net-1' }));
      const facts = { name: 'Réseau', departments: ['01'], zone: 'Europe/Paris' };
      const settings = { ...defaultNetworkSettings };
      const network = { id: 'net-1', ...facts, settings, banner: null, version: 1 };
      await bench.networks.insert(tx, { ...network, demonstration: false });
    }),
  );

  it('shows a person’s readings newest first, page by page, to who may read the person', async () => {
    const person = aPerson({ id: 'ben-0' });
    const today = civilDate('2026-11-23');
    await bench.unitOfWork.run((tx) => bench.beneficiaries.insert(tx, person, today));
    for (let turn = 0; turn < 3; turn += 1) await read(1);
    const part = { of: 'person', beneficiaryId: 'ben-0' } as const;
    const first = await look.execute(agentOf('net-1'), part, page);
    const rest = await look.execute(agentOf('net-1'), part, {
      ...page,
      after: first.page.after ?? '',
    });
    const times = [...first.data, ...rest.data].map(({ at }) => at.getTime());
    expect(times).toHaveLength(3);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    await expect(look.execute(agentOf('net-2'), part, page)).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('shows a manager what was read from the house in their networks, and no other network', async () => {
    const structureIds = ['str-1'];
    for (const networkId of ['net-1', 'net-2']) {
      const persons = [{ id: `ben-of-${networkId}`, networkId }];
      const reading = { reader: 'member:agent-1', purpose: 'record', persons } as const;
      await bench.readLog.note({ ...reading, structureIds });
    }
    const networkIds = ['net-1'];
    const own = { memberId: 'manager-1', structureIds, networkIds };
    const manager: MemberScope = { role: 'structure-manager', ...own };
    const part = { of: 'structure', structureId: 'str-1', day: '2026-11-23' } as const;
    const { data } = await look.execute(manager, part, page);
    expect(data.map(({ networkId, ids }) => [networkId, ids])).toEqual([
      ['net-1', ['ben-of-net-1']],
    ]);
  });

  it('shows a coordinator the readings of a day in the network', async () => {
    await read(1);
    await read(1, 'net-2');
    const day = '2026-11-23';
    const own = { of: 'network', networkId: 'net-1', day } as const;
    expect((await look.execute(coordinatorOf('net-1'), own, page)).data).toHaveLength(1);
    await expect(look.execute(coordinatorOf('net-2'), own, page)).rejects.toMatchObject({
      code: 'READ_LOG.NOT_FOUND',
    });
  });

  it('takes a day to be that of the clock of the house or of the network', async () => {
    const readAt = async (instant: string, id: string): Promise<void> => {
      bench.clock.setTo(instant);
      const persons = [{ id, networkId: 'net-1' }];
      const by = { reader: 'member:agent-1', structureIds: ['str-1'] };
      await bench.readLog.note({ ...by, purpose: 'record', persons });
    };
    await readAt('2026-11-22T22:59:00Z', 'on Sunday evening');
    await readAt('2026-11-22T23:30:00Z', 'half an hour after midnight');
    await readAt('2026-11-23T22:59:00Z', 'a minute before midnight');
    await readAt('2026-11-23T23:00:00Z', 'at midnight');
    bench.clock.setTo('2026-11-25T09:00:00Z');
    const day = '2026-11-23';
    const manager: MemberScope = {
      ...{ role: 'structure-manager', memberId: 'manager-1' },
      ...{ structureIds: ['str-1'], networkIds: ['net-1'] },
    };
    const parts = [
      [manager, { of: 'structure', structureId: 'str-1', day }],
      [coordinatorOf('net-1'), { of: 'network', networkId: 'net-1', day }],
    ] as const;
    for (const [scope, part] of parts) {
      const { data } = await look.execute(scope, part, { size: 25 });
      expect(data.map(({ ids }) => ids)).toEqual([
        ['a minute before midnight'],
        ['half an hour after midnight'],
      ]);
    }
  });

  it('gives a busy day once and in order, page by page, and never reads all of it for a page', async () => {
    const morning = new Date('2026-11-23T00:00:00Z').getTime();
    const minutes = Array.from({ length: 240 }, (_, i) => 2 * i);
    await read(1);
    const model = await bench.models.readings.findOne({}).lean();
    await bench.models.readings.deleteMany({});
    // Every third two at once.
    await bench.models.readings.insertMany(
      minutes.flatMap((minute) =>
        Array.from({ length: minute % 3 === 0 ? 2 : 1 }, (_, i) => {
          const at = new Date(morning + minute * 60_000);
          return { ...model, _id: `entry-${String(minute).padStart(3, '0')}-${String(i)}`, at };
        }),
      ),
    );
    const own = { of: 'network', networkId: 'net-1', day: '2026-11-23' } as const;
    const given: string[] = [];
    const asked = await questionsDuring(bench.connection, async () => {
      for (let after: string | null | undefined; after !== null;) {
        const request = { size: 7, ...(after === undefined ? {} : { after }) };
        const found = await look.execute(coordinatorOf('net-1'), own, request);
        given.push(...found.data.map(({ id }) => id));
        after = found.page.after;
      }
    });
    expect(given).toHaveLength(320);
    expect(given).toEqual([...given].sort().reverse());
    expect(new Set(given).size).toBe(320);
    const log = asked.filter((each) => each.collection === 'read_log');
    expect(log.length).toBeGreaterThan(40);
    expect(log.filter(({ scans }) => scans)).toEqual([]);
    expect(Math.max(...log.map((each) => each.documentsExamined))).toBeLessThanOrEqual(40);
  });
});
