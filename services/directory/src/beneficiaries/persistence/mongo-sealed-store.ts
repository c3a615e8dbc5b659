import type { SealedRecord, SealedStore } from '@maillage/vault';
import type { Model, QueryFilter } from 'mongoose';

interface Sealed {
  readonly _id: string;
  readonly sealed: SealedRecord | null;
  readonly version?: number;
}

/**
 * A collection whose documents are sealed as `sealed`, for rotation.
 * @param moved what a document becomes under the current version: its `sealed`, and its hashes where it has some.
 */
export function mongoSealedStore<Document extends Sealed>(
  name: string,
  model: Model<Document>,
  moved: (document: Document) => Readonly<Record<string, unknown>>,
): SealedStore {
  const under = (version: string) =>
    ({ 'sealed.keyVersion': version }) as unknown as QueryFilter<Document>;
  return {
    name,
    async waiting(versions) {
      const counts = await Promise.all(
        versions.map((version) => model.countDocuments(under(version))),
      );
      return counts.reduce((sum, count) => sum + count, 0);
    },
    async rewrap(versions, limit) {
      for (const keyVersion of versions) {
        const found = await model.find(under(keyVersion)).limit(limit).lean<Document[]>();
        for (const document of found) {
          const { _id, sealed, version } = document;
          // One that was changed or erased since it was read is left for the next look.
          const unchanged = {
            _id,
            'sealed.wrappedKey': sealed?.wrappedKey,
            ...(version === undefined ? {} : { version }),
          };
          await model.updateOne(unchanged as unknown as QueryFilter<Document>, {
            $set: moved(document),
          });
        }
        if (found.length > 0) return found.length;
      }
      return 0;
    },
  };
}
