import {
  fold,
  keyedHash,
  keyedHashes,
  openRecord,
  prefixSearchTokens,
  prefixTokens,
  sealRecord,
  type KeyRing,
} from '@maillage/vault';
import { z } from 'zod';
import type { Beneficiary } from '../domain/beneficiary.js';
import type { PersonSearch } from '../domain/person-search.js';
import type { BeneficiaryDocument } from './beneficiary.schema.js';

const identitySchema = z.object({
  surname: z.string(),
  firstName: z.string(),
  birthYear: z.number().nullable(),
  phone: z.string().nullable(),
  mail: z.string().nullable(),
  communeInsee: z.string().nullable(),
});

/** The network is part of each purpose, so that the same name in two networks has different hashes. */
const purposes = (networkId: string) => ({
  surname: `surname/${networkId}`,
  phone: `phone/${networkId}`,
  mail: `mail/${networkId}`,
});

/** A person as stored: sealed under a key of its own, and findable. */
export function seal(ring: KeyRing, person: Beneficiary): BeneficiaryDocument {
  const { id, networkId, structureId, createdBy, version, ...identity } = person;
  const purpose = purposes(networkId);
  const words = [person.surname, ...fold(person.surname).split(' ')];
  const tokens = words.flatMap((word) => prefixTokens(ring, purpose.surname, word));
  return {
    _id: id,
    networkId,
    structureId,
    createdBy,
    version,
    sealed: sealRecord(ring, identity, id),
    surnameTokens: [...new Set(tokens)],
    phoneHash: person.phone === null ? null : keyedHash(ring, purpose.phone, person.phone),
    mailHash: person.mail === null ? null : keyedHash(ring, purpose.mail, person.mail),
  };
}

/** A stored person in clear; `null` once it was erased. @throws BrokenSealError. */
export function unseal(ring: KeyRing, document: BeneficiaryDocument): Beneficiary | null {
  const { _id: id, networkId, structureId, createdBy, version, sealed } = document;
  if (sealed.wrappedKey === null) return null;
  const identity = identitySchema.parse(openRecord(ring, sealed, id));
  return { id, networkId, structureId, createdBy, version, ...identity };
}

/** The one stored field to ask for, and the hashes it may hold: one for each version of the ring. */
export function hashesFor(
  ring: KeyRing,
  networkId: string,
  search: PersonSearch,
): { readonly field: 'surnameTokens' | 'phoneHash' | 'mailHash'; readonly hashes: string[] } {
  const purpose = purposes(networkId);
  switch (search.by) {
    case 'surname':
      return {
        field: 'surnameTokens',
        hashes: prefixSearchTokens(ring, purpose.surname, search.surname),
      };
    case 'phone':
      return { field: 'phoneHash', hashes: keyedHashes(ring, purpose.phone, search.phone) };
    case 'mail':
      return { field: 'mailHash', hashes: keyedHashes(ring, purpose.mail, search.mail) };
  }
}

/** Checks in clear what the hashes only select: all letters typed, and the birth year. */
export function isFound(person: Beneficiary, search: PersonSearch): boolean {
  if (search.by === 'phone') return person.phone === search.phone;
  if (search.by === 'mail') return person.mail === search.mail;
  const letters = (text: string) => fold(text).replaceAll(' ', '');
  const typed = letters(search.surname);
  const begins = [person.surname, ...fold(person.surname).split(' ')].some((word) =>
    letters(word).startsWith(typed),
  );
  return begins && (search.birthYear === null || search.birthYear === person.birthYear);
}
