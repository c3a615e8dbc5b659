import { rewrapRecord, type KeyRing, type SealedStore } from '@maillage/vault';
import type { Model } from 'mongoose';
import { seal, unseal } from '../beneficiaries/persistence/beneficiary-seal.js';
import type { BeneficiaryDocument } from '../beneficiaries/persistence/beneficiary.schema.js';
import { mongoSealedStore } from './mongo-sealed-store.js';

/** Persons: the key of the record is wrapped anew, and every hash that finds it is rewritten. */
export function sealedPersons(ring: KeyRing, persons: Model<BeneficiaryDocument>): SealedStore {
  return mongoSealedStore('persons', persons, (document) => {
    const person = unseal(ring, document);
    const hashes = person === null ? {} : seal(ring, person);
    const { _id, ...moved } = { _id: document._id, ...hashes };
    return { ...moved, sealed: rewrapRecord(ring, document.sealed, document._id) };
  });
}
