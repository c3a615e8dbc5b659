import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CivilDate } from '@maillage/kernel';
import { eventually } from '@maillage/testing';
import { agent, coordinator, manager, openBench } from '../../appointments-bench.builder.js';
import { indexKeepersOn } from '../jobs/index-keepers.builder.js';

jest.setTimeout(60_000);

const tuesday = '2026-03-03' as CivilDate;
const search = { networkId: 'net-1', motiveCode: 'papers', from: tuesday, to: tuesday };

let bench: Awaited<ReturnType<typeof openBench>>;
let keepers: ReturnType<typeof indexKeepersOn>;

beforeEach(async () => {
  bench = await openBench();
  keepers = indexKeepersOn(bench);
});
afterEach(async () => {
  await keepers.stop();
  await bench.close();
});

describe('what searches hold of houses, members and motives', () => {
  const offered = async () => {
    const offers = await bench.searchSlots.run(agent(), { ...search, listed: 1 });
    return Object.fromEntries(
      offers.map(({ structure, slots }) => {
        const [slot] = slots;
        const minutes = slot ? (+slot.endsAt - +slot.startsAt) / 60_000 : 0;
        return [structure.id, `${structure.name}, ${slot?.memberName ?? 'nobody'}, ${minutes}`];
      }),
    );
  };
  const atFirst = {
    'house-1': 'Maison de Valfleury, Nom de agent-1, 30',
    'house-2': 'Antenne du Val, Nom de agent-3, 30',
  };

  it('is what this process has just written of motives and offers', async () => {
    await keepers.kept();
    expect(await offered()).toEqual(atFirst);
    const { editCatalogue, subscriptions } = bench.catalogue;
    await editCatalogue.change(coordinator(), 'motive-papers', 1, { durationMinutes: 60 });
    expect((await offered())['house-1']).toBe('Maison de Valfleury, Nom de agent-1, 60');
    await subscriptions.override(manager(), 'house-1-papers', 1, { durationMinutes: 20 });
    expect((await offered())['house-1']).toBe('Maison de Valfleury, Nom de agent-1, 20');
    await subscriptions.end(manager(), 'house-1-papers', 2);
    expect(Object.keys(await offered())).toEqual(['house-2']);
    await editCatalogue.change(coordinator(), 'motive-papers', 2, { withdrawn: true });
    await expect(offered()).rejects.toMatchObject({ code: 'MOTIVE.UNKNOWN' });
  });

  it('follows what others write, and what was written while nobody kept it', async () => {
    const first = await keepers.kept();
    expect(await offered()).toEqual(atFirst);
    const { structures, members } = bench.models;
    await members.updateOne({ _id: 'agent-3' }, { $set: { displayName: 'Ada' } });
    await structures.updateOne({ _id: 'house-1' }, { $set: { name: 'Maison neuve' } });
    await eventually(async () => {
      const now = await offered();
      return now['house-2']?.includes('Ada') === true && now['house-1']?.includes('neuve') === true;
    });
    await first.beforeApplicationShutdown();
    await structures.updateOne({ _id: 'house-1' }, { $set: { open: false } });
    await keepers.kept();
    await eventually(async () => Object.keys(await offered()).join() === 'house-2');
  });

  it('is read from the database while the index has lost it', async () => {
    await keepers.kept();
    expect(await offered()).toEqual(atFirst);
    await bench.index.clear();
    await bench.models.structures.updateOne({ _id: 'house-2' }, { $set: { name: 'Antenne' } });
    expect((await offered())['house-2']).toBe('Antenne, Nom de agent-3, 30');
  });
});
