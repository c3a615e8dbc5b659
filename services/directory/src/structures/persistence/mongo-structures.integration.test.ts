import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Scope } from '@maillage/kernel';
import { agentOf, nationalScope, openBench, type Bench } from '../../directory-bench.builder.js';
import { aStructure } from '../domain/a-structure.builder.js';
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

  it('finds by common words too, though they are not indexed', async () => {
    expect(await found('france services')).toEqual(['b', 'a']);
  });

  it('goes on beyond the letters that are indexed', async () => {
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
