import { z } from 'zod';
import { openingReasons, personLanguages, personNeeds } from '../../codes/index.js';

const idSchema = z.string().min(1).max(64);
const name = z.string().trim().min(1).max(100);
const ids = z.array(idSchema).max(50);
const communeInsee = z.string().regex(/^(\d{5}|2[AB]\d{3})$/);

const identity = {
  surname: name,
  birthName: name.nullable().default(null),
  firstName: name,
  /** Known without the day; with `birthDate` it is that date's year, or left out. */
  birthYear: z.int().min(1900).max(2100).nullable().default(null),
  birthDate: z.iso.date().nullable().default(null),
  /** French or international number; kept in E.164. May be shared by a household. */
  phone: z.string().trim().min(1).max(30).nullable().default(null),
  mail: z.email().max(254).nullable().default(null),
  communeInsee: communeInsee.nullable().default(null),
  language: z.enum(personLanguages).nullable().default(null),
  needs: z.array(z.enum(personNeeds)).max(personNeeds.length).default([]),
  /** Neither health nor an official number: text that looks like one is refused. */
  note: z.string().trim().min(1).max(500).nullable().default(null),
};

/** A person who is helped. Nothing else is kept; all of it is encrypted at rest. */
export const newBeneficiary = z
  .strictObject({
    networkId: idSchema,
    /** Where the person is received. */
    structureId: idSchema,
    ...identity,
    /** Candidates of a `BENEFICIARY.POSSIBLE_DUPLICATE` that the agent has looked at: somebody else. */
    confirmedDifferentFrom: ids.default([]),
  })
  .meta({ id: 'NewBeneficiary' });
export type NewBeneficiary = z.infer<typeof newBeneficiary>;
/** What has to be given; the rest has its defaults. */
export type NewBeneficiaryInput = z.input<typeof newBeneficiary>;

/** What is given replaces what was kept; null takes away. Needs `If-Match`. */
export const beneficiaryChanges = z
  .strictObject({
    surname: identity.surname.optional(),
    birthName: name.nullable().optional(),
    firstName: identity.firstName.optional(),
    birthYear: z.int().min(1900).max(2100).nullable().optional(),
    birthDate: z.iso.date().nullable().optional(),
    phone: z.string().trim().min(1).max(30).nullable().optional(),
    mail: z.email().max(254).nullable().optional(),
    communeInsee: communeInsee.nullable().optional(),
    language: z.enum(personLanguages).nullable().optional(),
    needs: z.array(z.enum(personNeeds)).max(personNeeds.length).optional(),
    note: z.string().trim().min(1).max(500).nullable().optional(),
  })
  .meta({ id: 'BeneficiaryChanges' });
export type BeneficiaryChanges = z.infer<typeof beneficiaryChanges>;

/** A person as the search shows them: enough to tell two apart, no contact. */
export const personMatch = z
  .object({
    id: z.string(),
    surname: z.string(),
    birthName: z.string().nullable(),
    firstName: z.string(),
    birthYear: z.int().nullable(),
    communeInsee: z.string().nullable(),
    /** Received in a house of the reader's, or entered by the reader; else a reason opens the file. */
    receivedHere: z.boolean(),
  })
  .meta({ id: 'PersonMatch' });
export type PersonMatch = z.infer<typeof personMatch>;

/** A prescriber is answered with name and birth year; the rest is empty, whatever they entered or others noted. */
export const beneficiaryResource = personMatch
  .extend({
    networkId: z.string(),
    structureIds: z.array(z.string()),
    birthDate: z.string().nullable(),
    /** E.164. */
    phone: z.string().nullable(),
    /** Can receive an SMS. */
    phoneIsMobile: z.boolean(),
    mail: z.string().nullable(),
    language: z.enum(personLanguages).nullable(),
    needs: z.array(z.enum(personNeeds)),
    note: z.string().nullable(),
    /** Persons of the network who are perhaps the same; empty for a prescriber. */
    possibleDuplicateOf: z.array(z.string()),
    version: z.int(),
  })
  .meta({ id: 'Beneficiary' });
export type BeneficiaryResource = z.infer<typeof beneficiaryResource>;

/**
 * A search as one types it, in any order: names or their beginnings (2 letters), a birth year or date; or a phone, or
 * a mail. In the body, so that no name stands in an address or a log.
 */
export const personSearch = z
  .strictObject({ networkId: idSchema, typed: z.string().trim().min(2).max(120) })
  .meta({ id: 'PersonSearch' });
export const personMatches = z
  .object({
    /** Exact ones first; 20 at most. */
    data: z.array(personMatch).max(20),
    /** There are more: type further letters, or the birth year. */
    more: z.boolean(),
  })
  .meta({ id: 'PersonMatches' });
export type PersonMatches = z.infer<typeof personMatches>;

/** Why the file of a person is opened who was never received in the reader's house; logged. */
export const personOpening = z
  .strictObject({
    reason: z.enum(openingReasons),
    text: z.string().trim().min(1).max(140).nullable().default(null),
  })
  .meta({ id: 'PersonOpening' });
export type PersonOpening = z.infer<typeof personOpening>;

/** A further house where the person is received: one of the caller's own. */
export const receivedIn = z.strictObject({ structureId: idSchema }).meta({ id: 'ReceivedIn' });

/** Persons of the network with the same phone or mail. */
export const householdResponse = z
  .object({ data: z.array(personMatch).max(20) })
  .meta({ id: 'Household' });
export type HouseholdResponse = z.infer<typeof householdResponse>;

/** Names for a list, in one batch and one log entry. */
export const namesRequest = z
  .strictObject({ ids: z.array(idSchema).min(1).max(200) })
  .meta({ id: 'NamesRequest' });
export const namesResponse = z
  .object({
    data: z.array(
      z.object({
        id: z.string(),
        surname: z.string(),
        firstName: z.string(),
        birthYear: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: 'Names' });
