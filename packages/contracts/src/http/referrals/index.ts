import { z } from 'zod';
import {
  blockages,
  legStatuses,
  mandateDurations,
  operatorCodes,
  outcomes,
  urgencies,
} from '../../codes/index.js';
import { caseStateSchema, legStateSchema, mandateStateSchema } from '../../events/index.js';
import { pageOf, pageQuery } from '../list.js';

/** A paper mandate, declared by the agent who holds the signed sheet. */
export const newMandate = z
  .strictObject({
    beneficiaryId: z.string().max(64),
    structureId: z.string().max(64),
    operatorCodes: z.array(z.enum(operatorCodes)).min(1).max(13),
    channel: z.literal('paper-signed'),
    duration: z.enum(mandateDurations),
    /** Day of the signature: today or before. */
    signedOn: z.iso.date(),
    /** Declared: the person is under guardianship or curatorship. */
    protectiveMeasure: z.boolean(),
  })
  .meta({ id: 'NewMandate' });
export type NewMandate = z.infer<typeof newMandate>;

export const mandateResource = mandateStateSchema
  .extend({
    duration: z.enum(mandateDurations),
    protectiveMeasure: z.boolean(),
    authorId: z.string(),
    /** Whether it holds; it opens a new case only while `usedFor` is null too. */
    inForce: z.boolean(),
    /** The case of a mandate given for one, its reference null where the caller may not read it; else null. */
    usedFor: z.object({ caseId: z.string(), reference: z.string().nullable() }).nullable(),
    version: z.int(),
  })
  .meta({ id: 'Mandate' });
export type MandateResource = z.infer<typeof mandateResource>;
export const mandatePage = pageOf(mandateResource);
export const mandatesQuery = pageQuery.extend({ 'filter[beneficiaryId]': z.string().max(64) });

export const newCase = z
  .strictObject({
    mandateId: z.string().max(64),
    procedureCode: z.string().max(60),
    blockageCode: z.enum(blockages),
    urgency: z.enum(urgencies),
    subject: z.string().trim().min(3).max(150),
    description: z.string().trim().min(1).max(5000),
    teamIds: z.array(z.string().max(64)).min(1).max(8),
    appointmentId: z.string().max(64).nullable().default(null),
  })
  .meta({ id: 'NewCase' });
export type NewCase = z.infer<typeof newCase>;

export const legSummary = z.object({
  id: z.string(),
  teamId: z.string(),
  teamName: z.string(),
  operatorCode: z.enum(operatorCodes),
  status: z.enum(legStatuses),
  dueAt: z.iso.datetime().nullable(),
  overdue: z.boolean(),
  outcome: z.enum(outcomes).nullable(),
});
export type LegSummary = z.infer<typeof legSummary>;

/** `subject` and `description` are null for those who read metadata only. */
export const caseResource = caseStateSchema
  .extend({
    subject: z.string().nullable(),
    description: z.string().nullable(),
    authorName: z.string(),
    structureName: z.string(),
    legs: z.array(legSummary),
    version: z.int(),
  })
  .meta({ id: 'Case' });
export type CaseResource = z.infer<typeof caseResource>;
export const casePage = pageOf(caseResource);
export const casesQuery = pageQuery.extend({
  'filter[beneficiaryId]': z.string().max(64).optional(),
  'filter[networkId]': z.string().max(64).optional(),
});

/** A case whose author is suspended, as those read it who give it to somebody else: no person, no text. */
export const caseToReassign = z
  .object({
    id: z.string(),
    reference: z.string(),
    structureId: z.string(),
    structureName: z.string(),
    procedureCode: z.string(),
    openedAt: z.iso.datetime(),
    authorId: z.string(),
    authorName: z.string(),
    version: z.int(),
  })
  .meta({ id: 'CaseToReassign' });
export type CaseToReassign = z.infer<typeof caseToReassign>;
export const caseToReassignPage = pageOf(caseToReassign);

/** Cases under way whose author is suspended, oldest first. */
export const casesToReassignQuery = pageQuery.extend({
  'filter[networkId]': z.string().max(64).optional(),
});

/** Needs `If-Match`. Who has it from now on: an active member of the same house, or of the same team for a leg. */
export const reassignment = z
  .strictObject({ memberId: z.string().min(1).max(64) })
  .meta({ id: 'Reassignment' });
export type Reassignment = z.infer<typeof reassignment>;

/** Content fields are null for those who read metadata only; `person` when it may be disclosed. */
export const legResource = legStateSchema
  .extend({
    teamName: z.string(),
    structureName: z.string(),
    authorName: z.string(),
    assigneeName: z.string().nullable(),
    urgency: z.enum(urgencies),
    overdue: z.boolean(),
    subject: z.string().nullable(),
    description: z.string().nullable(),
    /** What the team answered to the person. */
    answer: z.string().nullable(),
    /** The identity fields of the team, and no other. */
    person: z
      .object({
        surname: z.string(),
        birthName: z.string().nullable(),
        firstName: z.string(),
        birthYear: z.int().nullable(),
        birthDate: z.iso.date().nullable(),
        phone: z.string().nullable(),
        mail: z.string().nullable(),
        communeInsee: z.string().nullable(),
      })
      .partial()
      .nullable(),
    version: z.int(),
  })
  .meta({ id: 'Leg' });
export type LegResource = z.infer<typeof legResource>;
export const legPage = pageOf(legResource);

/** `state`: `open` = pending, in progress or waiting; `ended` = the rest. */
export const legsQuery = pageQuery.extend({
  'filter[state]': z.enum(['open', 'ended']).default('open'),
  'filter[networkId]': z.string().max(64).optional(),
});

export const legResolution = z
  .strictObject({
    outcome: z.enum(outcomes),
    /** Said to the person, in plain words. */
    answer: z.string().trim().min(1).max(3000),
  })
  .meta({ id: 'LegResolution' });
export type LegResolution = z.infer<typeof legResolution>;
