import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PersonMatches } from '@maillage/contracts/http/directory';
import type { RunningMaillage } from '@maillage/infra/test-servers';
import { eventually } from '@maillage/testing';
import { inDatabase } from '../database.js';
import { dayFromToday, query, type Page } from '../desk.js';
import { freeSlots } from '../free-slots.js';
import { withOwnProduct } from '../own-product.js';
import { SeededChance } from '../seeded-chance.js';
import { SignedIn } from '../session.js';
import { runCommand } from './command-line.js';
import { loadPersons, loadTheirWork } from './crowd.js';
import {
  ERASED_AT_EACH_SIZE,
  enterToBeErased,
  measureErasures,
  sayErasures,
  type ErasureFigures,
} from './erasure-load.js';
import {
  inventedNationalList,
  inventedPersons,
  type InventedPerson,
} from './invented-directory.js';
import { sayLists } from './list-costs.js';
import { sayMachine } from './machine.js';
import { saySearch } from './search-load.js';
import { inSeconds, timed } from './timing.js';

// npm run bench -- directory [structures] [persons] [search]: figures only, nothing is asserted; `search` erases nobody.

const structures = Number(process.argv[2] ?? 3000);
const persons = Number(process.argv[3] ?? 20_000);
const searchOnly = process.argv[4] === 'search';
const SEARCHES = 120;

const say = (line: string): void => {
  console.log(line);
};

interface Desks {
  readonly product: RunningMaillage;
  readonly agent: SignedIn;
  readonly coordinator: SignedIn;
  readonly national: SignedIn;
}

async function sayImport({ product }: Desks, chance: SeededChance): Promise<void> {
  const file = path.join(product.dataDir, 'bench-national-list.csv');
  writeFileSync(file, inventedNationalList(structures, chance));
  const took = await timed(() => runCommand(product, 'directory', ['structures', 'import', file]));
  say(`${structures} invented houses imported in ${inSeconds(took)}`);
  const copying = await timed(() => copiesMade(product));
  say(`… and every service has its copy of them ${inSeconds(copying)} later`);
}

/** What the import says goes on for a while in the other services: it is not what is measured next. */
async function copiesMade(product: RunningMaillage): Promise<void> {
  const { environments } = product.run();
  const count = (service: 'directory' | 'appointments', collection: string): Promise<number> =>
    inDatabase(environments[service]?.['MONGODB_URL'] ?? '', (database) =>
      database.collection(collection).estimatedDocumentCount(),
    );
  const all = await count('directory', 'structures');
  await eventually(async () => (await count('appointments', 'structure_copies')) >= all, {
    timeoutMs: 300_000,
    intervalMs: 1_000,
  });
}

/** Fills the network in three steps, a hundredth, a tenth and all of it, and erases some persons at each. */
async function sayGrowth(desks: Desks, invented: readonly InventedPerson[]): Promise<void> {
  const { product, agent } = desks;
  const sizes = [...new Set([100, 10, 1].map((part) => Math.ceil(persons / part)))];
  const slots = await freeSlots(agent, sizes.length * ERASED_AT_EACH_SIZE);
  const figures: ErasureFigures[] = [];
  let present = 0;
  for (const size of sizes) {
    const more = invented.slice(present, size);
    present = size;
    const sealing = await timed(() => loadPersons(product, agent.placeId, more));
    const ids = await enterToBeErased(agent, slots, ERASED_AT_EACH_SIZE);
    let documents = 0;
    const copying = await timed(async () => (documents = await loadTheirWork(product, more)));
    say(
      `${more.length} more persons sealed in ${inSeconds(sealing)}; what services keep of them, ${documents} documents, in ${inSeconds(copying)}`,
    );
    sayMachine(say);
    figures.push(await measureErasures(product, agent, ids, size));
  }
  sayErasures(say, figures);
}

async function saySearches(
  { product, agent, national }: Desks,
  chance: SeededChance,
  invented: readonly InventedPerson[],
): Promise<void> {
  const houses = await national.read<Page<{ readonly commune: string }>>(
    `/api/directory/v1/structures${query({ 'page[size]': '200' })}`,
  );
  await saySearch(
    say,
    { product, client: national },
    {
      what: `Houses, over all of the nation (${structures})`,
      words: chance.shuffled(houses.data.map(({ commune }) => commune)).slice(0, SEARCHES / 4),
      ask: (typed) =>
        national.read(
          `/api/directory/v1/structures${query({ 'filter[q]': typed, 'page[size]': '20' })}`,
        ),
      collection: 'structures',
    },
  );
  await saySearch(
    say,
    { product, client: agent },
    {
      what: `Persons of a network (${persons})`,
      words: chance
        .shuffled(invented)
        .slice(0, SEARCHES)
        .map(({ surname, birthYear }) => `${surname} ${birthYear}`),
      ask: (typed) =>
        agent.make<PersonMatches>('/api/directory/v1/beneficiaries/search', {
          networkId: agent.networkId,
          typed,
        }),
      collection: 'beneficiaries',
    },
  );
}

async function sayScreens(
  { agent, coordinator, national }: Desks,
  person: InventedPerson | undefined,
): Promise<void> {
  const of = (name: string, search: Record<string, string>): string =>
    `/api/directory/v1/${name}${query({ 'page[size]': '25', ...search })}`;
  const { networkId } = coordinator;
  const today = dayFromToday();
  const yesterday = dayFromToday(-1);
  const log = (day: string) =>
    of('read-log', { 'filter[networkId]': networkId, 'filter[day]': day });
  await sayLists(say, [
    { what: 'houses of the nation', client: national, address: of('structures', {}) },
    { what: 'houses of a network', client: coordinator, address: of('structures', {}) },
    {
      what: 'points of the map, nation',
      client: national,
      address: '/api/directory/v1/structures/points',
    },
    { what: 'members of a network', client: coordinator, address: of('members', {}) },
    { what: 'read log of a network, today', client: coordinator, address: log(today) },
    { what: 'read log of a network, yesterday', client: coordinator, address: log(yesterday) },
    {
      what: 'read log of a person',
      client: agent,
      address: of('read-log', { 'filter[beneficiaryId]': person?.id ?? '' }),
    },
    {
      what: 'file of a person',
      client: agent,
      address: `/api/directory/v1/beneficiaries/${person?.id}`,
    },
  ]);
}

sayMachine(say);
await withOwnProduct('bench-directory', { env: { LOG_LEVEL: 'info' } }, async (product) => {
  const chance = new SeededChance(4);
  const signIn = (name: string) => new SignedIn(product.url, `${name}@maillage.example`).signIn();
  const desks = {
    product,
    agent: await signIn('camille.aubry'),
    coordinator: await signIn('helene.garnier'),
    national: await signIn('valerie.noel'),
  };
  const invented = inventedPersons(persons, chance);
  if (searchOnly) await loadPersons(product, desks.agent.placeId, invented);
  else await sayGrowth(desks, invented);
  await sayImport(desks, chance);
  await saySearches(desks, chance, invented);
  await sayScreens(desks, invented[0]);
  sayMachine(say);
});
