import type { RunningMaillage } from '@maillage/infra/test-servers';
import { inDatabase } from '../database.js';
import type { Client } from '../client.js';
import { percentile, spread } from './percentiles.js';
import { timed } from './timing.js';

const BOUND_MS = 150;
const BARE_REQUESTS = 200;

export interface Search {
  readonly what: string;
  readonly words: readonly string[];
  readonly ask: (typed: string) => Promise<{ readonly data: readonly unknown[] }>;
  /** Where one document is read by its id, to compare. */
  readonly collection: string;
}

/** Every beginning of a word from its second letter on, as a search field sends them. */
const keystrokes = (word: string): string[] =>
  Array.from({ length: Math.max(0, word.length - 1) }, (_, index) => word.slice(0, index + 2));

/** Types words letter by letter, and says how long each answer took, beside a bare read and a bare request. */
export async function saySearch(
  say: (line: string) => void,
  { product, client }: { readonly product: RunningMaillage; readonly client: Client },
  { what, words, ask, collection }: Search,
): Promise<void> {
  const byLetters = new Map<number, number[]>();
  let found = 0;
  for (const typed of words.flatMap(keystrokes)) {
    const time = await timed(async () => (found += (await ask(typed)).data.length > 0 ? 1 : 0));
    const letters = Math.min(typed.length, 6);
    byLetters.set(letters, [...(byLetters.get(letters) ?? []), time]);
  }
  const times = [...byLetters.values()].flat();
  const finds = await bareFinds(product, collection);
  const requests = await bareRequests(client);
  const at95 = percentile(times, 95);
  say(`\n${what}: ${times.length} keystrokes, ${found} with a result`);
  say(`  search, key → answer through the gateway   ${spread(times)}`);
  say(`  bare find of one by its id, same server    ${spread(finds)}`);
  say(`  bare request: own session at the gateway   ${spread(requests)}`);
  const ratio = (others: readonly number[]): string =>
    [50, 95].map((each) => ratioAt(each, times, others)).join(' · ');
  say(`  one search for so many bare finds          ${ratio(finds)}`);
  say(`  one search for so many bare requests       ${ratio(requests)}`);
  const letters = [...byLetters]
    .sort(([a], [b]) => a - b)
    .map(
      ([count, some]) => `${count}${count === 6 ? '+' : ''}: ${percentile(some, 95).toFixed(0)}`,
    );
  say(`  p95 by letters typed                       ${letters.join(' · ')} ms`);
  const met = at95 <= BOUND_MS ? 'met' : 'not met';
  say(`  p95 within ${BOUND_MS} ms: ${met} (${at95.toFixed(0)} ms)`);
}

function ratioAt(percent: number, some: readonly number[], others: readonly number[]): string {
  return `p${percent} ${(percentile(some, percent) / percentile(others, percent)).toFixed(1)}`;
}

/** Milliseconds of reading one document by its id, over and over. */
function bareFinds(product: RunningMaillage, collection: string): Promise<number[]> {
  const url = product.run().operator.mongoUrls['directory'] ?? '';
  return inDatabase(url, async (connection) => {
    const found = connection.collection<{ _id: string }>(collection);
    const documents = await found.find({}, { projection: { _id: 1 }, limit: 200 }).toArray();
    const times: number[] = [];
    for (const { _id } of [...documents, ...documents]) {
      times.push(await timed(() => found.findOne({ _id })));
    }
    return times;
  });
}

/** Milliseconds of a request that the gateway answers without a service. */
async function bareRequests(client: Client): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < BARE_REQUESTS; at += 1) {
    times.push(await timed(() => client.read('/api/session')));
  }
  return times;
}
