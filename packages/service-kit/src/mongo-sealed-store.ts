import type { Rewrapped, SealedRecord, SealedStore } from '@maillage/vault';
import type { Model, QueryFilter } from 'mongoose';

interface Stored {
  readonly _id: string;
  readonly version?: number;
}

/** Where a collection keeps what is sealed, and what a document of it becomes under the current version. */
export interface SealedCollection<Document extends Stored> {
  readonly name: string;
  readonly model: Model<Document>;
  /** Field that holds the sealed record. */
  readonly at: keyof Document & string;
  /** What to set, by path: the record, and its hashes where it has some. @throws Error when it does not open. */
  readonly moved: (document: Document) => Readonly<Record<string, unknown>>;
  /** Whether its documents are found by hashes, which are of the version that wraps their key. */
  readonly hashed: boolean;
}

/** A collection whose documents are sealed, for rotation; erased ones wait for nothing. */
export function mongoSealedStore<Document extends Stored>(
  collection: SealedCollection<Document>,
): SealedStore {
  const { name, model, at, moved, hashed } = collection;
  const under = (version: string, after: string | null = null) =>
    ({
      [`${at}.keyVersion`]: version,
      [`${at}.wrappedKey`]: { $ne: null },
      ...(after === null ? {} : { _id: { $gt: after } }),
    }) as unknown as QueryFilter<Document>;

  /** One broken seal must not hold up the others: it is counted, and left as it is. */
  async function each(
    version: string,
    after: string | null,
    limit: number,
    use: (document: Document, change: Readonly<Record<string, unknown>>) => Promise<boolean>,
  ): Promise<Rewrapped> {
    const found = await model
      .find(under(version, after))
      .sort({ _id: 1 })
      .limit(limit)
      .lean<Document[]>();
    const counts = { moved: 0, broken: 0 };
    for (const document of found) {
      const change = attempt(() => moved(document));
      if (change === null) counts.broken += 1;
      else if (await use(document, change)) counts.moved += 1;
    }
    return { ...counts, after: found.length < limit ? null : (found.at(-1)?._id ?? null) };
  }

  return {
    name,
    waiting: (version, section) =>
      section === 'hashKeys' && !hashed ? Promise.resolve(0) : model.countDocuments(under(version)),
    rewrap: (version, after, limit) =>
      each(version, after, limit, async (document, $set) => {
        const { _id, version: read } = document;
        const { wrappedKey } = document[at] as SealedRecord;
        // One that was changed or erased since it was read is left for the next look.
        const unchanged = {
          ...{ _id, [`${at}.wrappedKey`]: wrappedKey },
          ...(read === undefined ? {} : { version: read }),
        } as unknown as QueryFilter<Document>;
        return (await model.updateOne(unchanged, { $set })).modifiedCount > 0;
      }),
    async broken(version) {
      let [count, after]: [number, string | null] = [0, null];
      do {
        const page: Rewrapped = await each(version, after, BATCH, () => Promise.resolve(false));
        count += page.broken;
        after = page.after;
      } while (after !== null);
      return count;
    },
  };
}

const BATCH = 100;

function attempt<Value>(open: () => Value): Value | null {
  try {
    return open();
  } catch {
    return null;
  }
}
