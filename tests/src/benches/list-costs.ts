import type { Client } from '../client.js';
import { percentile, spread } from './percentiles.js';
import { timed } from './timing.js';

const LOOKS = 40;
const BOUND_MS = 300;

export interface ListLook {
  readonly what: string;
  readonly client: Client;
  readonly address: string;
}

/** How long the first page of each list takes through the gateway. */
export async function sayLists(
  say: (line: string) => void,
  lists: readonly ListLook[],
): Promise<void> {
  say(`\nLists, first page through the gateway, ${LOOKS} looks each`);
  for (const { what, client, address } of lists) {
    const times: number[] = [];
    for (let look = 0; look < LOOKS; look += 1) {
      times.push(await timed(() => client.read(address)));
    }
    const slow = percentile(times, 95) > BOUND_MS ? `  over ${BOUND_MS} ms` : '';
    say(`  ${what.padEnd(42)} ${spread(times)}${slow}`);
  }
}
