import type { Model, QueryFilter } from 'mongoose';

/** What was found by key; a key of which there is nothing has no entry. */
export type GatheredReads<Found> = (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>;

type Read<Found> = (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>;

/** A read that takes longer is not waited for by those who came after it. */
const WAITED_FOR_MS = 1_000;

/**
 * Reads in rounds: who asks while one is under way shares the next with all who ask meanwhile, each key read once. Under
 * load so many questions cost one, and nobody is given what was read before they asked. Who asks for more than one read
 * takes does so beside the rounds.
 * @param read fails for all of its round
 */
export function gatherReads<Found>(read: Read<Found>, keysPerRead: number): GatheredReads<Found> {
  let asked = new Set<string>();
  let coming: Promise<ReadonlyMap<string, Found>> | undefined;
  let underWay: Promise<void> = Promise.resolve();
  const round = async (): Promise<ReadonlyMap<string, Found>> => {
    await underWay;
    await new Promise(setImmediate);
    const keys = [...asked];
    [asked, coming] = [new Set(), undefined];
    const reading = inParts(keys, keysPerRead, read);
    underWay = overWithin(reading, WAITED_FOR_MS);
    return reading;
  };
  return async (keys) => {
    const distinct = [...new Set(keys)];
    if (distinct.length === 0) return new Map();
    if (distinct.length > keysPerRead) return inParts(distinct, keysPerRead, read);
    for (const key of distinct) asked.add(key);
    coming ??= round();
    const found = await coming;
    return new Map(
      distinct.flatMap((key) => {
        const one = found.get(key);
        return one === undefined ? [] : [[key, one]];
      }),
    );
  };
}

/** For what cannot be read together: who asks the same while it is read shares the next read of it. */
export function shareReads<Found>(
  read: (key: string) => Promise<Found | undefined>,
): (key: string) => Promise<Found | undefined> {
  const gathered = gatherReads<Found>(async ([key = '']) => {
    const found = await read(key);
    return new Map(found === undefined ? [] : [[key, found]]);
  }, 1);
  return async (key) => (await gathered([key])).get(key);
}

/** Owners of one read: `$in` reads their values one by one. */
const OWNERS_PER_READ = 16;

/** Reads documents of one collection by who they are of, from a civil day on; an owner of none has none. */
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

/** Reads so many keys at a time, side by side. */
async function inParts<Found>(
  keys: readonly string[],
  keysPerRead: number,
  read: Read<Found>,
): Promise<ReadonlyMap<string, Found>> {
  const parts = Array.from({ length: Math.ceil(keys.length / keysPerRead) }, (_, part) =>
    keys.slice(part * keysPerRead, (part + 1) * keysPerRead),
  );
  const found = await Promise.all(parts.map(read));
  return new Map(found.flatMap((each) => [...each]));
}

/** Ends with the work, however it ends, and after so many milliseconds in any case. */
function overWithin(work: Promise<unknown>, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const over = (): void => {
      clearTimeout(timer);
      resolve();
    };
    work.then(over, over);
  });
}
