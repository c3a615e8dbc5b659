import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PersonMatches } from '@maillage/contracts/http/directory';
import type { RunningMaillage } from '@maillage/infra/test-servers';
import { inDatabase } from '../database.js';
import { query, type Page } from '../desk.js';
import { withOwnProduct } from '../own-product.js';
import { SeededChance } from '../seeded-chance.js';
import { SignedIn } from '../session.js';
import {
  inventedNationalList,
  inventedPersons,
  type InventedPerson,
} from './invented-directory.js';
import { sayMachine } from './machine.js';
import { percentile, spread } from './percentiles.js';

// npm run bench -- directory [structures] [persons]: figures only, nothing is asserted.

const structures = Number(process.argv[2] ?? 3000);
const persons = Number(process.argv[3] ?? 20_000);
const BOUND_MS = 150;
const CLIENTS = 8;
const SEARCHES = 120;

const say = (line: string): void => {
  console.log(line);
};

/** Works through a list with several clients at a time. */
async function together<T>(items: readonly T[], work: (item: T, index: number) => Promise<void>) {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) await work(items[index]!, index);
  };
  await Promise.all(Array.from({ length: CLIENTS }, worker));
}

function importStructures(product: RunningMaillage, chance: SeededChance): void {
  const file = path.join(product.dataDir, 'bench-national-list.csv');
  writeFileSync(file, inventedNationalList(structures, chance));
  const done = spawnSync(
    process.execPath,
    [path.resolve('services', 'directory', 'dist', 'cli.js'), 'structures', 'import', file],
    {
      env: { ...process.env, ...product.run().environments['directory'], LOG_LEVEL: 'warn' },
      encoding: 'utf8',
    },
  );
  if (done.status !== 0) throw new Error(`the import failed: ${done.stderr || done.stdout}`);
}

async function enterPersons(agent: SignedIn, invented: readonly InventedPerson[]): Promise<void> {
  const { networkId, placeId: structureId } = agent;
  let refused = 0;
  await together(invented, async (person, index) => {
    const body = { networkId, structureId, ...person };
    const { status } = await agent.post('/api/directory/v1/beneficiaries', body);
    if (status !== 201) refused += 1;
    if ((index + 1) % 5000 === 0) say(`  ${index + 1} persons sent`);
  });
  say(`  ${invented.length - refused} persons entered, ${refused} refused (perhaps the same)`);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

/** Every beginning of a word from its second letter on, as a search field sends them. */
const keystrokes = (word: string): string[] =>
  Array.from({ length: Math.max(0, word.length - 1) }, (_, index) => word.slice(0, index + 2));

interface Search {
  readonly what: string;
  readonly words: readonly string[];
  readonly ask: (typed: string) => Promise<{ readonly data: readonly unknown[] }>;
  readonly bare: () => Promise<number[]>;
}

async function saySearch({ what, words, ask, bare }: Search): Promise<void> {
  const times: number[] = [];
  let found = 0;
  for (const typed of words.flatMap(keystrokes)) {
    times.push(await timed(async () => (found += (await ask(typed)).data.length > 0 ? 1 : 0)));
  }
  const finds = await bare();
  const at95 = percentile(times, 95);
  say(`\n${what}: ${times.length} keystrokes, ${found} with a result`);
  say(`  search, key → answer through the gateway   ${spread(times)}`);
  say(`  bare find of one by its id, same server    ${spread(finds)}`);
  const ratio = (percent: number): string =>
    (percentile(times, percent) / percentile(finds, percent)).toFixed(1);
  say(
    `  one search for so many bare finds          p50 ${ratio(50)} · p95 ${ratio(95)} · p99 ${ratio(99)}`,
  );
  const met = at95 <= BOUND_MS ? 'met' : 'not met';
  say(`  p95 within ${BOUND_MS} ms: ${met} (${at95.toFixed(0)} ms)`);
}

/** Milliseconds of reading one document by its id, over and over. */
function bareFinds(product: RunningMaillage, collection: string): Promise<number[]> {
  const url = product.run().operator.mongoUrls['directory'] ?? '';
  return inDatabase(url, async (connection) => {
    const found = connection.collection<{ _id: string }>(collection);
    const ids = (await found.find({}, { projection: { _id: 1 }, limit: 200 }).toArray()).map(
      ({ _id }) => _id,
    );
    const times: number[] = [];
    for (const _id of [...ids, ...ids]) times.push(await timed(() => found.findOne({ _id })));
    return times;
  });
}

sayMachine(say);
await withOwnProduct('bench-directory', { env: { LOG_LEVEL: 'info' } }, async (product) => {
  const chance = new SeededChance(4);
  say(`Loading ${structures} invented houses and ${persons} invented persons …`);
  importStructures(product, chance);
  const signIn = (name: string) => new SignedIn(product.url, `${name}@maillage.example`).signIn();
  const [agent, national] = [await signIn('camille.aubry'), await signIn('valerie.noel')];
  const invented = inventedPersons(persons, chance);
  await enterPersons(agent, invented);

  const houses = await national.read<Page<{ readonly commune: string }>>(
    `/api/directory/v1/structures${query({ 'page[size]': '200' })}`,
  );
  await saySearch({
    what: `Houses, over all of the nation (${structures})`,
    words: chance.shuffled(houses.data.map(({ commune }) => commune)).slice(0, SEARCHES / 4),
    ask: (typed) =>
      national.read(
        `/api/directory/v1/structures${query({ 'filter[q]': typed, 'page[size]': '20' })}`,
      ),
    bare: () => bareFinds(product, 'structures'),
  });
  await saySearch({
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
    bare: () => bareFinds(product, 'beneficiaries'),
  });
  sayMachine(say);
});
