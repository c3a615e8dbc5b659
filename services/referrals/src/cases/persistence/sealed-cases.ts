import { KeyRing, rewrapRecord, type SealedStore } from '@maillage/vault';
import { getModelToken } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { SEALED_CASES } from '../ports/sealed-cases.js';
import { CASE, type CaseDocument } from './case.schema.js';

/** Cases: the key of their texts and answers is wrapped anew; the texts themselves are not touched. */
export function sealedCases(ring: KeyRing, cases: Model<CaseDocument>): SealedStore {
  const under = (version: string) =>
    ({
      'content.keyVersion': version,
      'content.wrappedKey': { $ne: null },
    }) as QueryFilter<CaseDocument>;
  return {
    name: 'cases',
    async waiting(versions) {
      const counts = await Promise.all(
        versions.map((version) => cases.countDocuments(under(version))),
      );
      return counts.reduce((sum, count) => sum + count, 0);
    },
    async rewrap(versions, limit) {
      for (const version of versions) {
        const found = await cases.find(under(version)).limit(limit).lean<CaseDocument[]>();
        for (const { _id, content } of found) {
          const { keyVersion, wrappedKey } = rewrapRecord(ring, content, _id);
          await cases.updateOne(
            // One that was erased since it was read stays erased.
            { _id, 'content.wrappedKey': content.wrappedKey } as QueryFilter<CaseDocument>,
            { $set: { 'content.keyVersion': keyVersion, 'content.wrappedKey': wrappedKey } },
          );
        }
        if (found.length > 0) return found.length;
      }
      return 0;
    },
  };
}

export const sealedCasesProvider = {
  provide: SEALED_CASES,
  inject: [KeyRing, getModelToken(CASE)],
  useFactory: (ring: KeyRing, cases: Model<CaseDocument>) => sealedCases(ring, cases),
};
