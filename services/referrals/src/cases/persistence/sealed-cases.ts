import { mongoSealedStore } from '@maillage/service-kit';
import { KeyRing, rewrapRecord, type SealedStore } from '@maillage/vault';
import { getModelToken } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { SEALED_CASES } from '../ports/sealed-cases.js';
import { CASE, type CaseDocument } from './case.schema.js';

/** Cases: the key of their texts and answers is wrapped anew; the texts themselves are not touched. */
export function sealedCases(ring: KeyRing, cases: Model<CaseDocument>): SealedStore {
  const moved = ({ _id, content }: CaseDocument) => {
    const { keyVersion, wrappedKey } = rewrapRecord(ring, content, _id);
    return { 'content.keyVersion': keyVersion, 'content.wrappedKey': wrappedKey };
  };
  return mongoSealedStore({ name: 'cases', model: cases, at: 'content', moved, hashed: false });
}

export const sealedCasesProvider = {
  provide: SEALED_CASES,
  inject: [KeyRing, getModelToken(CASE)],
  useFactory: (ring: KeyRing, cases: Model<CaseDocument>) => sealedCases(ring, cases),
};
