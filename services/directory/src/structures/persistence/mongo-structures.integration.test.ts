import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Scope } from '@maillage/kernel';
import { agentOf, nationalScope, openBench, type Bench } from '../../directory-bench.builder.js';
import { aStructure } from '../domain/a-structure.builder.js';
import { MongoStructures } from './mongo-structures.js';
import { StructureOutlines } from './structure-outlines.js';
import { StructureStore } from './structure-store.js';
import { documentOf } from './structure.mapper.js';

jest.setTimeout(60_000);

let bench: Bench;

beforeAll(async () => {
  bench = await openBench();
  const houses = [
    aStructure({ id: 'a', name: 'France services de Valfleury' }),
    aStructure({ id: 'b', name: 'France services de l’Étoile', commune: 'Saint-Orme' }),
    aStructure({ id: 'c', name: 'Bus d’Œuilly', postcode: '51480', commune: 'Œuilly' }),
    aStructure({ id: 'd', name: 'Antenne de Valmont', commune: 'Valmont', networkId: 'net-2' }),
  ];
  await bench.models.structures.insertMany(
    houses.map((house) => documentOf(house, { source: 'demonstration' })),
  );
});
afterAll(() => bench.close());

async function found(typed: string, scope: Scope = nationalScope, networkId?: string) {
  const page = await bench.structures.list(scope, { typed, networkId }, { size: 50 });
  return page.data.map(({ id }) => id);
}

describe('the search of houses', () => {
  it('ignores accents, case and ligatures, and takes the beginning of any word', async () => {
    expect(await found('ETOI')).toEqual(['b']);
    expect(await found('oeui')).toEqual(['c']);
    expect(await found('val')).toEqual(['d', 'a']);
    expect(await found('514')).toEqual(['c']);
  });

  it('asks for every word that is typed', async () => {
    expect(await found('saint etoile')).toEqual(['b']);
    expect(await found('saint valfleury')).toEqual([]);
  });

  it('finds by common words too', async () => {
    expect(await found('france services')).toEqual(['b', 'a']);
  });

  it('goes by every letter that is typed', async () => {
    expect(await found('valfleury')).toEqual(['a']);
    expect(await found('valfleurs')).toEqual([]);
  });
});

describe('who reads which houses', () => {
  it('an agent those of the network, whatever is asked for', async () => {
    expect(await found('val', agentOf('net-1'))).toEqual(['a']);
    expect(await found('val', agentOf('net-1'), 'net-2')).toEqual([]);
    const foreign = bench.structures.byId(agentOf('net-1'), 'd');
    await expect(foreign).rejects.toMatchObject({ kind: 'not-found', code: 'STRUCTURE.NOT_FOUND' });
    expect((await bench.structures.byId(agentOf('net-2'), 'd')).name).toBe('Antenne de Valmont');
  });

  it('a list is given page by page, each house once', async () => {
    const first = await bench.structures.list(nationalScope, {}, { size: 3 });
    const after = first.page.after ?? '';
    const second = await bench.structures.list(nationalScope, {}, { size: 3, after });
    const ids = [...first.data, ...second.data].map(({ id }) => id);
    expect(ids).toEqual(['d', 'c', 'b', 'a']);
    expect(second.page.after).toBeNull();
  });
});

describe('what a list shows after a write', () => {
  const zoe = aStructure({ id: 'z', name: 'Maison Zoé' });
  const names = async (scope: Scope = nationalScope) => {
    const page = await bench.structures.list(scope, { typed: 'zo' }, { size: 50 });
    return page.data.map(({ name }) => name);
  };
  /** The same database, with a memory of its own. */
  const elsewhere = (): Bench['structures'] => {
    const store = new StructureStore(bench.models.structures, bench.models.structureRevisions);
    return new MongoStructures(store, new StructureOutlines(store));
  };

  it('is the write, at once: a new house, its new name, its new network', async () => {
    expect(await names()).toEqual([]);
    await bench.unitOfWork.run((tx) => bench.structures.insert(tx, zoe));
    expect(await names()).toEqual(['Maison Zoé']);
    const renamed = { ...zoe, name: 'Maison Zorah', version: 2 };
    await bench.unitOfWork.run((tx) => bench.structures.replace(tx, renamed, ['name']));
    expect(await names()).toEqual(['Maison Zorah']);
    expect(await names(agentOf('net-1'))).toEqual(['Maison Zorah']);
    const moved = { ...renamed, networkId: 'net-2', version: 3 };
    await bench.unitOfWork.run((tx) => bench.structures.replace(tx, moved, ['name']));
    expect(await names(agentOf('net-1'))).toEqual([]);
    expect(await names(agentOf('net-2'))).toEqual(['Maison Zorah']);
  });

  it('is that of another process too, on the list and on the map', async () => {
    expect(await names()).toEqual(['Maison Zorah']);
    const first = (await bench.structures.points(nationalScope, undefined)).points.length;
    const zelda = aStructure({ id: 'y', name: 'Maison Zoélie', latitude: 46.7, longitude: 2.4 });
    await bench.unitOfWork.run((tx) => elsewhere().insert(tx, zelda));
    expect(await names()).toEqual(['Maison Zoélie', 'Maison Zorah']);
    const after = await bench.structures.points(nationalScope, undefined);
    expect(after.points).toHaveLength(first + 1);
  });

  it('is not a write that was given up', async () => {
    const given = bench.unitOfWork.run(async (tx) => {
      await bench.structures.insert(tx, aStructure({ id: 'x', name: 'Maison Zouave' }));
      throw new Error('given up');
    });
    await expect(given).rejects.toThrow('given up');
    expect(await names()).toEqual(['Maison Zoélie', 'Maison Zorah']);
  });
});
