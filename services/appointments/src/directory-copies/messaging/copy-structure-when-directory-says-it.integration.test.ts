import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { EventEnvelope } from '@maillage/contracts/events';
import { memberExample, networkExample, structureExample } from '@maillage/contracts/events';
import { openBench } from '../../appointments-bench.builder.js';
import { CopyNetworkWhenDirectorySaysIt } from './copy-network-when-directory-says-it.consumer.js';
import { CopyMemberWhenDirectorySaysIt } from './copy-member-when-directory-says-it.consumer.js';
import { CopyStructureWhenDirectorySaysIt } from './copy-structure-when-directory-says-it.consumer.js';

// A machine that does other things at once is slow, not wrong.
jest.setTimeout(60_000);

let bench: Awaited<ReturnType<typeof openBench>>;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const attributes = (id: string, version: number) => ({
  specversion: '1.0' as const,
  id,
  source: 'directory',
  time: '2026-03-02T08:00:00.000Z',
  subject: 'str-1',
  datacontenttype: 'application/json' as const,
  correlationid: 'c',
  actor: 'service:directory',
  aggregateversion: version,
  audience: 'everyone' as const,
});

const said = (
  id: string,
  version: number,
  name: string,
): EventEnvelope<'directory.structure.updated.v1'> => ({
  ...attributes(id, version),
  type: 'directory.structure.updated.v1',
  data: { structure: { ...structureExample, name } },
});

describe('the local copy of a house', () => {
  it('takes newer versions, and ignores older, repeated and reordered ones', async () => {
    const consumer = new CopyStructureWhenDirectorySaysIt(
      ...([bench.inbox, bench.structures, bench.secondLook] as const),
    );
    const events = [
      said('e2', 2, 'Nom corrigé'),
      said('e1', 1, 'Nom de départ'),
      said('e2', 2, 'Nom corrigé'),
      said('e2b', 2, 'Republié'),
    ];
    for (const event of events) await consumer.copy(event);
    const held = await bench.structures.named(['str-1']);
    expect(held.get('str-1')).toMatchObject({ version: 2, name: 'Nom corrigé', open: true });

    await consumer.copy(said('e3', 3, 'Nouveau nom'));
    expect((await bench.structures.named(['str-1'])).get('str-1')?.name).toBe('Nouveau nom');
  });

  it('knows its rooms, and has none while an older directory says nothing of them', async () => {
    const consumer = new CopyStructureWhenDirectorySaysIt(
      ...([bench.inbox, bench.structures, bench.secondLook] as const),
    );
    await consumer.copy(said('e1', 1, 'Maison'));
    expect((await bench.structures.named(['str-1'])).get('str-1')).toMatchObject({
      latitude: 46.1,
      rooms: [{ id: 'room-1', kind: 'office', capacity: 3 }],
      stops: [],
    });
    const { rooms: _rooms, stops: _stops, ...structure } = structureExample;
    await consumer.copy({ ...said('e2', 2, 'Maison'), data: { structure } });
    expect((await bench.structures.named(['str-1'])).get('str-1')).toMatchObject({ rooms: [] });
  });

  it('is made once when two first versions arrive at the same time', async () => {
    const consumer = new CopyStructureWhenDirectorySaysIt(
      ...([bench.inbox, bench.structures, bench.secondLook] as const),
    );
    await Promise.all([
      consumer.copy(said('e1', 1, 'Premier')),
      consumer.copy(said('e2', 2, 'Second')),
    ]);
    expect((await bench.structures.named(['str-1'])).get('str-1')?.version).toBe(2);
  });
});

describe('the local copy of a member', () => {
  it('holds the name, the suspension, the houses and the teams, nothing more', async () => {
    const consumer = new CopyMemberWhenDirectorySaysIt(bench.inbox, bench.members);
    const member = { ...memberExample, suspended: true };
    await consumer.copy({
      ...attributes('m1', 4),
      type: 'directory.member.republished.v1',
      data: { member },
    });
    expect((await bench.members.named(['mem-1'])).get('mem-1')).toEqual({
      id: 'mem-1',
      version: 4,
      displayName: 'Camille Démonstration',
      suspended: true,
      structureIds: ['str-1'],
      teamIds: [],
    });
  });
});

describe('the local copy of a network', () => {
  it('holds when it reminds, the latest that was said, and the default until something is', async () => {
    expect(await bench.networks.reminderDelaysOf('net-1')).toEqual([48]);
    const consumer = new CopyNetworkWhenDirectorySaysIt(bench.inbox, bench.networks);
    const network = (reminderDelaysHours: number[]) => ({
      ...networkExample,
      settings: { ...networkExample.settings, reminderDelaysHours },
    });
    const type = 'directory.network.updated.v1' as const;
    await consumer.copy({ ...attributes('n3', 3), type, data: { network: network([168, 2]) } });
    await consumer.copy({ ...attributes('n2', 2), type, data: { network: network([24]) } });
    expect(await bench.networks.reminderDelaysOf('net-1')).toEqual([168, 2]);
  });
});
