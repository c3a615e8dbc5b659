import DataLoader from 'dataloader';
import type { Model, QueryFilter } from 'mongoose';

/** Reads that go side by side. */
const SHARED_AT_ONCE = 16;

/** What was found by key; a key of which there is nothing has no entry. */
export type GatheredReads<Found> = (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>;

/**
 * One read at a time: who asks while one is under way shares the next with all who ask meanwhile. Under load so many
 * questions cost one, and nobody is given what was read before they asked.
 * @param read may be asked for each key once, in any order
 */
export function gatherReads<Found>(
  read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>,
  keysPerRead: number,
): GatheredReads<Found> {
  const waiting: (() => void)[] = [];
  let reading = false;
  const next = (): void => {
    if (reading) return;
    const send = waiting.shift();
    reading = send !== undefined;
    send?.();
  };
  const loader = new DataLoader<string, Found | undefined>(
    async (keys) => {
      try {
        const found = await read([...new Set(keys)]);
        return keys.map((key) => found.get(key));
      } finally {
        reading = false;
        next();
      }
    },
    {
      cache: false,
      maxBatchSize: keysPerRead,
      batchScheduleFn: (send) => {
        waiting.push(send);
        setImmediate(next);
      },
    },
  );
  return async (keys) => {
    const distinct = [...new Set(keys)];
    const found = await Promise.all(
      distinct.map(async (key) => [key, await loader.load(key)] as const),
    );
    return new Map(found.flatMap(([key, one]) => (one === undefined ? [] : [[key, one]])));
  };
}

/** For what cannot be read together: who asks the same while it is read shares the next read of it. */
export function shareReads<Found>(
  read: (key: string) => Promise<Found | undefined>,
): (key: string) => Promise<Found | undefined> {
  const gathered = gatherReads<Found>(async (keys) => {
    const found = await Promise.all(keys.map(async (key) => [key, await read(key)] as const));
    return new Map(found.flatMap(([key, one]) => (one === undefined ? [] : [[key, one]])));
  }, SHARED_AT_ONCE);
  return async (key) => (await gathered([key])).get(key);
}

/** Owners of one read: `$in` reads their values one by one. */
const OWNERS_PER_READ = 16;

/** Reads documents of one collection by who they are of, from a civil day on. */
export type ReadsFromDay<Document> = (
  ownerIds: readonly string[],
  from: string,
) => Promise<ReadonlyMap<string, readonly Document[]>>;

/**
 * Gathers reads of what belongs to an owner and ends on a day or later.
 * @param ownerField with `dayField` the beginning of an index
 * @param dayField a civil day, `YYYY-MM-DD`
 */
export function gatherReadsFromDay<Document>(
  model: Model<Document>,
  ownerField: keyof Document & string,
  dayField: keyof Document & string,
): ReadsFromDay<Document> {
  const gathered = gatherReads<readonly Document[]>(async (keys) => {
    const asked = keys.map((key) => ({ key, from: key.slice(0, 10), ownerId: key.slice(11) }));
    const [first] = asked.map(({ from }) => from).sort();
    const ownerIds = [...new Set(asked.map(({ ownerId }) => ownerId))];
    const filter = {
      [ownerField]: ownerIds.length === 1 ? ownerIds[0] : { $in: ownerIds },
      [dayField]: { $gte: first },
    } as unknown as QueryFilter<Document>;
    const found = await model.find(filter).lean<Document[]>();
    const byOwner = new Map<string, Document[]>(ownerIds.map((id) => [id, []]));
    for (const each of found) byOwner.get(String(each[ownerField]))?.push(each);
    return new Map(
      asked.map(({ key, from, ownerId }) => [
        key,
        (byOwner.get(ownerId) ?? []).filter((each) => String(each[dayField]) >= from),
      ]),
    );
  }, OWNERS_PER_READ);
  return async (ownerIds, from) => {
    const found = await gathered(ownerIds.map((id) => `${from} ${id}`));
    return new Map([...found].map(([key, documents]) => [key.slice(11), documents]));
  };
}
