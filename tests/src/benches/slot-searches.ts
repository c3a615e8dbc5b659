import { addDays, isoWeekStart } from '@maillage/calendar';
import type { StructureSlots } from '@maillage/contracts/http/appointments';
import type { CivilDate } from '@maillage/kernel';
import { eventually } from '@maillage/testing';
import type { Redis } from 'ioredis';
import type { Connection } from 'mongoose';
import type { Client } from '../client.js';
import { dayFromToday, query, type Page } from '../desk.js';
import { memberIdsOf, type InventedDesks } from './invented-desks.js';
import { timed } from './timing.js';

const SEARCHES = 60;
const WARM_UP = 5;
/** There once the index is complete. */
const COVERED = 'appointments:availability:houses:covered:2';
const waiting = { timeoutMs: 600_000, intervalMs: 200, message: 'the index to know it all' };
/** Members of the last houses: written last. */
const LOOKED_AT = 30;
const FOR_EVER = new Date('9999-12-31T00:00:00.000Z');

export type Searcher = Client & { readonly networkId: string };

export interface Searches {
  readonly times: number[];
  /** Invented houses with a next slot, and the slots counted there. */
  readonly withNext: number;
  readonly counted: number;
}

/** The Monday after this week's. */
export const nextMonday = (): CivilDate => addDays(isoWeekStart(dayFromToday()), 7);

/** The same search over the network again and again, next slots and counts by day. */
export async function searches(
  searcher: Searcher,
  motiveCode: string,
  days = 7,
): Promise<Searches> {
  const times: number[] = [];
  let found: readonly StructureSlots[] = [];
  const address = addressOf(searcher, motiveCode, nextMonday(), days);
  for (let turn = 0; turn < SEARCHES + WARM_UP; turn += 1) {
    const time = await timed(async () => {
      found = (await searcher.read<Page<StructureSlots>>(address)).data;
    });
    if (turn >= WARM_UP) times.push(time);
  }
  const invented = found.filter(({ id }) => id.startsWith('bench-'));
  const counted = countOf(invented);
  return { times, counted, withNext: invented.filter(({ nextSlot }) => nextSlot).length };
}

/** From the answer to a write of taken time until a search counts it no more. */
export async function seenAfter(
  searcher: Searcher,
  database: Connection,
  desks: InventedDesks,
  members: number,
): Promise<number[]> {
  const times: number[] = [];
  const monday = addDays(nextMonday(), 7);
  for (const memberId of memberIdsOf(desks).slice(0, members)) {
    const address = `${addressOf(searcher, desks.motiveCode, monday, 1)}&memberId=${memberId}`;
    const count = async (): Promise<number> =>
      countOf((await searcher.read<Page<StructureSlots>>(address)).data);
    if ((await count()) === 0) continue;
    await take(database, memberId, monday);
    times.push(
      await timed(async () => {
        while ((await count()) !== 0);
      }),
    );
  }
  return times;
}

/**
 * Waits until the index is complete and knows what has been written so far: a day taken now is seen. Twice, since
 * what is seen first may have been worked on beside other changes that are not done yet.
 */
export async function caughtUp(
  searcher: Searcher,
  database: Connection,
  redis: Redis,
  desks: InventedDesks,
): Promise<void> {
  // Until then searches read the database, which knows everything.
  await eventually(async () => (await redis.exists(COVERED)) === 1, waiting);
  await seenTaken(searcher, database, desks);
  await seenTaken(searcher, database, desks);
}

async function seenTaken(
  searcher: Searcher,
  database: Connection,
  desks: InventedDesks,
): Promise<void> {
  const day = addDays(nextMonday(), 7);
  const count = async (memberId: string): Promise<number> => {
    const address = `${addressOf(searcher, desks.motiveCode, day, 1)}&memberId=${memberId}`;
    return countOf((await searcher.read<Page<StructureSlots>>(address)).data);
  };
  // Who has nothing free that day, or is not known to the index yet, says nothing.
  const memberId = await eventually(async () => {
    for (const each of memberIdsOf(desks).slice(-LOOKED_AT)) if (await count(each)) return each;
    return undefined;
  }, waiting);
  await take(database, memberId, day);
  await eventually(async () => (await count(memberId)) === 0, waiting);
}

function addressOf(
  { networkId }: Searcher,
  motiveCode: string,
  from: CivilDate,
  days: number,
): string {
  const to = addDays(from, days - 1);
  return `/api/appointments/v1/slots${query({ networkId, motiveCode, from, to, slots: '0' })}`;
}

function countOf(found: readonly StructureSlots[]): number {
  return found.flatMap(({ days }) => days).reduce((sum, { count }) => sum + count, 0);
}

/** Takes a day of a member as a booking would. */
async function take(database: Connection, ownerId: string, day: CivilDate): Promise<void> {
  const [from, to] = [new Date(`${day}T05:00:00Z`), new Date(`${day}T20:00:00Z`)];
  const entry = { id: `taken ${ownerId} ${day}`, from, to, until: FOR_EVER, forced: false };
  await database
    .collection<{ _id: string }>('busy_days')
    .updateOne(
      { _id: `${ownerId}:${day}` },
      { $set: { ownerId, day }, $push: { entries: entry } },
      { upsert: true },
    );
}
