import { z } from 'zod';
import { pageOf, pageQuery } from '../list.js';

const name = z.string().trim().min(1).max(100);

/** A person who is helped. Nothing else is kept; identity and contact are encrypted at rest. */
export const newBeneficiary = z
  .strictObject({
    networkId: z.string().max(64),
    structureId: z.string().max(64),
    surname: name,
    firstName: name,
    birthYear: z.int().min(1900).max(2100).nullable().default(null),
    /** French or international number; kept in E.164. */
    phone: z.string().trim().max(20).nullable().default(null),
    mail: z.email().max(254).nullable().default(null),
    communeInsee: z.string().max(5).nullable().default(null),
  })
  .meta({ id: 'NewBeneficiary' });
export type NewBeneficiary = z.infer<typeof newBeneficiary>;

export const beneficiaryResource = z
  .object({
    id: z.string(),
    networkId: z.string(),
    surname: z.string(),
    firstName: z.string(),
    birthYear: z.int().nullable(),
    phone: z.string().nullable(),
    mail: z.string().nullable(),
    communeInsee: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Beneficiary' });
export type BeneficiaryResource = z.infer<typeof beneficiaryResource>;
export const beneficiaryPage = pageOf(beneficiaryResource);

/** `q`: beginning of the surname (2 letters at least), optionally followed by a birth year; or a phone or mail. */
export const beneficiariesQuery = pageQuery.extend({
  'filter[networkId]': z.string().max(64),
  'filter[q]': z.string().trim().min(2).max(120),
});

/** Names for a list, in one batch and one log entry. */
export const namesRequest = z
  .strictObject({ ids: z.array(z.string().max(64)).min(1).max(200) })
  .meta({ id: 'NamesRequest' });
export const namesResponse = z
  .object({
    data: z.array(z.object({ id: z.string(), surname: z.string(), firstName: z.string() })),
  })
  .meta({ id: 'Names' });
