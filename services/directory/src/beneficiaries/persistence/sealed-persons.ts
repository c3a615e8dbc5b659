import { mongoSealedStore } from '@maillage/service-kit';
import { KeyRing, rewrapRecord, type SealedStore } from '@maillage/vault';
import { getModelToken } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { SEALED_PERSONS } from '../ports/sealed-persons.js';
import { seal, unseal } from './beneficiary-seal.js';
import {
  BENEFICIARY_MODEL,
  OPENING_MODEL,
  type BeneficiaryDocument,
  type OpeningDocument,
} from './beneficiary.schema.js';

/** Persons: the key of the record is wrapped anew, and every hash that finds it is rewritten. */
export function sealedPersons(ring: KeyRing, persons: Model<BeneficiaryDocument>): SealedStore {
  const moved = (document: BeneficiaryDocument) => {
    const person = unseal(ring, document);
    const hashes = person === null ? {} : seal(ring, person);
    const { _id, ...under } = { _id: document._id, ...hashes };
    return { ...under, sealed: rewrapRecord(ring, document.sealed, document._id) };
  };
  return mongoSealedStore({ name: 'persons', model: persons, at: 'sealed', moved, hashed: true });
}

/** What somebody wrote to open a file; never searched. */
export function sealedOpenings(ring: KeyRing, openings: Model<OpeningDocument>): SealedStore {
  const moved = ({ _id, sealed }: OpeningDocument) =>
    sealed === null ? {} : { sealed: rewrapRecord(ring, sealed, _id) };
  return mongoSealedStore({
    name: 'openings',
    model: openings,
    at: 'sealed',
    moved,
    hashed: false,
  });
}

export const sealedPersonsProvider = {
  provide: SEALED_PERSONS,
  inject: [KeyRing, getModelToken(BENEFICIARY_MODEL), getModelToken(OPENING_MODEL)],
  useFactory: (
    ring: KeyRing,
    persons: Model<BeneficiaryDocument>,
    openings: Model<OpeningDocument>,
  ) => [sealedPersons(ring, persons), sealedOpenings(ring, openings)],
};
