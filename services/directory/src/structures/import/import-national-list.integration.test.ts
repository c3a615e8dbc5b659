import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { demoStructures } from '@maillage/demo-network';
import { agentAt, aMember } from '../../members/domain/a-member.builder.js';
import { MongoApiClients } from '../../api-clients/persistence/mongo-api-clients.js';
import { MongoHouseClients } from '../../api-clients/persistence/mongo-house-clients.js';
import { MongoPlaceGrants } from '../../members/persistence/mongo-place-grants.js';
import {
  coordinatorOf,
  nationalScope,
  openBench,
  type Bench,
} from '../../directory-bench.builder.js';
import { housesByFault, type ImportReport } from './domain/import-report.js';
import type { ListLine } from './domain/national-list.js';
import { readNationalList } from './read-national-list-file.js';
import { ImportNationalList } from './use-cases/import-national-list.use-case.js';

jest.setTimeout(60_000);

const sample = new URL('sample/france-services-invented.csv', import.meta.url);
const everything = { size: 200 };

let bench: Bench;
let lines: readonly ListLine[];

beforeAll(async () => {
  bench = await openBench();
  lines = readNationalList(await readFile(sample, 'utf8'), 'sample');
});
beforeEach(() => bench.empty());
afterAll(() => bench.close());

function bring(list: readonly ListLine[], dryRun = false): Promise<ImportReport> {
  const { listed, networks, models, unitOfWork, outbox, ids, clock } = bench;
  const grants = new MongoPlaceGrants(models.members, outbox);
  const clients = new MongoHouseClients(models.apiClients);
  const importList = new ImportNationalList(
    ...([listed, networks, grants, clients, unitOfWork, outbox, ids, clock] as const),
  );
  return importList.execute(list, { dryRun });
}

async function houses() {
  return (await bench.structures.list(nationalScope, {}, everything)).data;
}

function withCell(
  line: ListLine,
  column: 'lib_fs' | 'type_fs' | 'insee_dep' | 'insee_com',
  text: string,
): ListLine {
  return { ...line, cells: { ...line.cells, [column]: text } };
}

describe('the import of the national list', () => {
  it('brings in every house, with one network for each department, and says so', async () => {
    const report = await bring(lines);
    expect(report).toMatchObject({ lines: 40, created: 40, updated: 0, unchanged: 0, vanished: 0 });
    expect(report.networksCreated).toBe(10);
    expect(report.review.find(({ nationalId }) => nationalId === '9002')).toMatchObject({
      kind: 'created',
      after:
        '2 Place de la Halle, 01990 Les Ormes-Rouges\nlun 09:00-12:00 13:30-17:00, mar 09:00-12:00 13:30-17:00, mer 09:00-12:00 13:30-17:00, jeu 09:00-12:00 13:30-17:00, ven 09:00-12:00 13:30-16:00',
    });
    expect(report.networks.map(({ department }) => department)).toContain('2A');

    const networks = await bench.networks.list(nationalScope);
    const reunion = networks.find(({ departments }) => departments.includes('974'));
    expect(reunion).toMatchObject({ name: 'France services – La Réunion', zone: 'Indian/Reunion' });

    const found = await houses();
    expect(found).toHaveLength(40);
    const inReunion = found.filter(({ department }) => department === '974');
    expect(inReunion.length).toBeGreaterThan(0);
    for (const { networkId, zone } of inReunion) {
      expect({ networkId, zone }).toEqual({ networkId: reunion?.id, zone: 'Indian/Reunion' });
    }
    const types = (await bench.said()).map(({ type }) => type);
    const count = (type: string) => types.filter((each) => each === type).length;
    expect(count('directory.network.registered.v1')).toBe(10);
    expect(count('directory.structure.registered.v1')).toBe(40);
  });

  it('reports the lines whose hours it could not take as written', async () => {
    const { oddHours } = await bring(lines);
    expect(Object.fromEntries(housesByFault(oddHours))).toEqual({
      'empty-block': 4,
      'repeated-block': 3,
      'overlapping-blocks': 3,
      'no-hours': 3,
    });
    expect(oddHours[0]).toEqual({
      line: 5,
      nationalId: '9004',
      day: 1,
      text: '00:00 - 00:00 / 09:00 - 12:00',
      fault: 'empty-block',
    });
    const unknown = (await houses()).filter(({ hours }) => hours === null);
    expect(unknown).toHaveLength(6);
  });

  it('changes nothing the second time, and says nothing', async () => {
    await bring(lines);
    await bench.forgetSaid();
    const again = await bring(lines);
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 40, vanished: 0 });
    expect(again.networksCreated).toBe(0);
    expect(await bench.said()).toEqual([]);
  });

  it('writes nothing in a dry run, which reports the same', async () => {
    const dry = await bring(lines, true);
    expect(dry).toMatchObject({ dryRun: true, created: 40, networksCreated: 10 });
    expect(await houses()).toEqual([]);
    expect(await bench.networks.list(nationalScope)).toEqual([]);
    expect(await bench.said()).toEqual([]);
  });

  it('updates what a later list changed, marks what it no longer names, and takes it back', async () => {
    await bring(lines);
    await bench.forgetSaid();
    const [first, second, ...others] = lines;
    if (!first || !second) throw new Error('the sample is empty');

    const later = await bring([withCell(first, 'lib_fs', 'Maison neuve'), ...others]);
    expect(later).toMatchObject({ created: 0, updated: 1, unchanged: 38, vanished: 1 });
    const said = await bench.said();
    expect(said.map(({ type }) => type)).toEqual([
      'directory.structure.updated.v1',
      'directory.structure.updated.v1',
    ]);
    const now = await houses();
    expect(now).toHaveLength(40);
    expect(now.find(({ nationalId }) => nationalId === '9001')).toMatchObject({
      name: 'Maison neuve',
      version: 2,
    });
    expect(now.find(({ nationalId }) => nationalId === '9002')).toMatchObject({
      vanished: true,
      version: 2,
    });

    expect(await bring([first, second, ...others])).toMatchObject({ updated: 2, vanished: 0 });
    const back = (await houses()).find(({ nationalId }) => nationalId === '9002');
    expect(back).toMatchObject({ vanished: false, version: 3 });
  });

  it('lets who works in a house that moves to another network follow it', async () => {
    await bring(lines);
    const named = async (id: string) => {
      const found = (await houses()).find(({ nationalId }) => nationalId === id);
      if (!found) throw new Error(`the sample has no house ${id}`);
      return found;
    };
    const house = await named('9001');
    const neighbour = await named('9002');
    const elsewhere = await named('9003');
    const agentOf = ({ id, networkId }: Awaited<ReturnType<typeof named>>) =>
      aMember({
        id: `agent-of-${id}`,
        email: `${id}@exemple.invalid`,
        grants: [agentAt(id, networkId)],
      });
    await bench.unitOfWork.run(async (tx) => {
      await bench.members.insert(tx, agentOf(house));
      await bench.members.insert(tx, agentOf(neighbour));
    });
    const clientOf = ({ id, networkId }: typeof house) => ({
      ...{ _id: `client-of-${id}`, name: 'Agenda', role: 'structure-manager', scope: 'structure' },
      ...{ scopeId: id, networkId, createdBy: 'member-1', createdAt: new Date(), version: 1 },
      secret: { salt: 's', hash: 'h' },
    });
    await bench.models.apiClients.insertMany([house, neighbour].map(clientOf));
    const moved = (line: ListLine) =>
      withCell(withCell(line, 'insee_dep', '02'), 'insee_com', elsewhere.communeInsee);
    await bring(lines.map((line) => (line.cells.id_fs === '9001' ? moved(line) : line)));
    expect((await named('9001')).networkId).toBe(elsewhere.networkId);
    const service = { role: 'service', service: 'directory' } as const;
    const grantsOf = async (id: string) =>
      (await bench.members.byId(service, `agent-of-${id}`)).grants.map((one) => one.networkIds);
    expect(await grantsOf(house.id)).toEqual([[elsewhere.networkId]]);
    expect(await grantsOf(neighbour.id)).toEqual([[neighbour.networkId]]);
    const clients = new MongoApiClients(bench.models.apiClients);
    const listedIn = async (networkId: string) =>
      (await clients.list(coordinatorOf(networkId), undefined)).map(({ id }) => id);
    expect(await listedIn(elsewhere.networkId)).toEqual([`client-of-${house.id}`]);
    expect(await listedIn(neighbour.networkId)).toEqual([`client-of-${neighbour.id}`]);
  });

  it('keeps what it holds of a line that has become unreadable, and reports it', async () => {
    await bring(lines);
    const [first, ...others] = lines;
    if (!first) throw new Error('the sample is empty');
    const report = await bring([withCell(first, 'type_fs', 'Inconnu'), ...others, first]);
    expect(report.refused).toEqual([
      {
        line: 2,
        nationalId: '9001',
        column: 'type_fs',
        text: 'Inconnu',
        reason: 'meaningless-value',
      },
    ]);
    expect(report).toMatchObject({ unchanged: 40, vanished: 0 });
    const twice = await bring([...lines, first]);
    expect(twice.refused).toMatchObject([{ nationalId: '9001', reason: 'repeated-id' }]);
  });

  it('brings in group, label and remark, and says when the record was made', async () => {
    await bring(lines);
    const first = (await houses()).find(({ nationalId }) => nationalId === '9001');
    expect(first).toMatchObject({
      groups: ['EPCI Inventé'],
      labelledOn: '2020-01-01',
      comment: null,
      freshness: { at: bench.clock.now().toISOString(), by: 'import' },
    });
  });

  it('keeps what a person has edited, and says what the list would have changed', async () => {
    await bring(lines);
    const [first, ...others] = lines;
    const house = (await houses()).find(({ nationalId }) => nationalId === '9001');
    if (!first || !house) throw new Error('the sample is empty');
    const edited = { ...house, name: 'Maison rebaptisée', version: house.version + 1 };
    await bench.unitOfWork.run((tx) => bench.structures.replace(tx, edited, ['name', 'rooms']));

    const later = withCell(withCell(first, 'lib_fs', 'Autre nom'), 'type_fs', 'Antenne');
    const report = await bring([later, ...others]);
    const ofHouse = report.review.filter(({ kind }) => kind !== 'odd-hours');
    expect(ofHouse).toEqual([
      expect.objectContaining({
        kind: 'hand-edited',
        nationalId: '9001',
        field: 'name',
        before: 'Maison rebaptisée',
        after: 'Autre nom',
      }),
      expect.objectContaining({ kind: 'changed', field: 'kind', before: 'main', after: 'antenna' }),
    ]);
    const now = (await houses()).find(({ nationalId }) => nationalId === '9001');
    expect(now).toMatchObject({ name: 'Maison rebaptisée', kind: 'antenna', version: 3 });
    expect(await bring([later, ...others])).toMatchObject({ updated: 0, unchanged: 40 });
  });

  it('is seen at once by lists that were shown before', async () => {
    expect(await houses()).toHaveLength(0);
    await bring(lines);
    expect(await houses()).toHaveLength(40);
    await bring(lines.slice(1));
    expect((await houses()).filter(({ vanished }) => vanished)).toHaveLength(1);
    const { points, withoutPlace } = await bench.structures.points(nationalScope, undefined);
    expect(points.length + withoutPlace).toBe(39);
  });

  it('leaves the demonstration network alone', async () => {
    await bench.demo.run();
    await bring(lines);
    await bring([]);
    const found = await houses();
    expect(found).toHaveLength(40 + demoStructures.length);
    expect(found.filter(({ vanished }) => vanished)).toHaveLength(40);
  });
});

const realFile = process.env['FRANCE_SERVICES_CSV'];
if (realFile !== undefined && realFile !== '') {
  describe('the list of 1 August 2024', () => {
    it('brings in 2,845 houses in 102 networks and reports its odd hours', async () => {
      const list = readNationalList(await readFile(realFile, 'utf8'), realFile);
      const report = await bring(list);
      expect(report).toMatchObject({ lines: 2845, created: 2845, networksCreated: 102 });
      expect(report.refused).toEqual([]);
      expect(Object.fromEntries(housesByFault(report.oddHours))).toEqual({
        'empty-block': 30,
        'repeated-block': 14,
        'overlapping-blocks': 20,
        'no-hours': 48,
      });
      const odd = report.oddHours.filter(({ fault }) => fault !== 'no-hours');
      expect(new Set(odd.map(({ nationalId }) => nationalId)).size).toBe(61);
      expect(await bring(list)).toMatchObject({ created: 0, updated: 0, unchanged: 2845 });
    }, 120_000);
  });
}
