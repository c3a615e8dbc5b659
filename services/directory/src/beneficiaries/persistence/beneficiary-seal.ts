import { personLanguages, personNeeds } from '@maillage/contracts/codes';
import { openRecord, sealRecord, type KeyRing } from '@maillage/vault';
import { z } from 'zod';
import type { Beneficiary, PersonIdentity } from '../domain/beneficiary.js';
import { receivesSms } from '../domain/phone-number.js';
import type { BeneficiaryDocument } from './beneficiary.schema.js';
import { hashesOf } from './person-hashes.js';

const optionalText = z.string().nullable().default(null);

/** What is sealed; the defaults are those of records made before there was more than a name and a contact. */
const identitySchema = z.object({
  surname: z.string(),
  birthName: optionalText,
  firstName: z.string(),
  birthYear: z.number().nullable(),
  birthDate: optionalText,
  phone: z.string().nullable(),
  phoneIsMobile: z.boolean().optional(),
  mail: z.string().nullable(),
  communeInsee: z.string().nullable(),
  language: z.enum(personLanguages).nullable().default(null),
  needs: z.array(z.enum(personNeeds)).default([]),
  note: optionalText,
});

/** A person as stored: each field sealed under a key of the record's own, and findable. */
export function seal(ring: KeyRing, person: Beneficiary): BeneficiaryDocument {
  const { id, networkId, structureIds, createdBy, possibleDuplicateOf, version, ...identity } =
    person;
  return {
    _id: id,
    networkId,
    structureIds,
    createdBy,
    possibleDuplicateOf,
    version,
    sealed: sealRecord(ring, identity satisfies PersonIdentity, id),
    ...hashesOf(ring, networkId, identity),
  };
}

/** A stored person in clear; `null` once it was erased. @throws BrokenSealError. */
export function unseal(ring: KeyRing, document: BeneficiaryDocument): Beneficiary | null {
  const { _id: id, networkId, createdBy, version, sealed, possibleDuplicateOf = [] } = document;
  if (sealed.wrappedKey === null) return null;
  const identity = identitySchema.parse(openRecord(ring, sealed, id));
  const { phone, phoneIsMobile = phone !== null && receivesSms(phone) } = identity;
  const structureIds = housesOf(document);
  const place = { id, networkId, structureIds, createdBy, possibleDuplicateOf, version };
  return { ...place, ...identity, phoneIsMobile };
}

/** Houses where a stored person was received. */
export function housesOf({
  structureIds,
  structureId,
}: Pick<BeneficiaryDocument, 'structureIds' | 'structureId'>): readonly string[] {
  return structureIds ?? (structureId === undefined ? [] : [structureId]);
}
