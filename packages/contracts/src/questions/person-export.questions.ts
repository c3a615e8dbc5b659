import { z } from 'zod';
import {
  activityKinds,
  activityOutcomes,
  activityStatuses,
  ageBands,
  appointmentStatuses,
  blockages,
  channels,
  legStatuses,
  mandateChannels,
  mandateDurations,
  operatorCodes,
  outcomes,
  supportLevels,
  themes,
  urgencies,
  type ServiceName,
} from '../codes/index.js';
import { civilDateSchema, idSchema, instantSchema } from '../events/index.js';
import { defineQuestion } from './contract.js';

const code = z.string().max(60);

/** Of each kind of record, what is the person's to have: never who read or wrote it. */
export const exportedAppointment = z.object({
  id: idSchema,
  reference: z.string().max(20),
  structureId: idSchema,
  day: civilDateSchema,
  /** On the wall clock of the house. */
  time: z.string().max(5),
  motive: z.string().max(200),
  channel: z.enum(channels),
  status: z.enum(appointmentStatuses),
});

export const exportedMandate = z.object({
  id: idSchema,
  structureId: idSchema,
  operatorCodes: z.array(z.enum(operatorCodes)).max(13),
  channel: z.enum(mandateChannels),
  duration: z.enum(mandateDurations),
  protectiveMeasure: z.boolean(),
  givenAt: instantSchema,
  expiresAt: instantSchema.nullable(),
  revokedAt: instantSchema.nullable(),
});

export const exportedCase = z.object({
  id: idSchema,
  reference: z.string().max(20),
  structureId: idSchema,
  openedAt: instantSchema,
  procedureCode: code,
  blockageCode: z.enum(blockages),
  urgency: z.enum(urgencies),
  subject: z.string().max(150).nullable(),
  description: z.string().max(5000).nullable(),
  legs: z
    .array(
      z.object({
        operatorCode: z.enum(operatorCodes),
        status: z.enum(legStatuses),
        outcome: z.enum(outcomes).nullable(),
        resolvedAt: instantSchema.nullable(),
        answer: z.string().max(3000).nullable(),
      }),
    )
    .max(20),
});

export const exportedActivity = z.object({
  id: idSchema,
  structureId: idSchema,
  day: civilDateSchema,
  kind: z.enum(activityKinds),
  status: z.enum(activityStatuses),
  durationMinutes: z.int(),
  channel: z.enum(channels),
  operatorCodes: z.array(z.enum(operatorCodes)).max(13),
  theme: z.enum(themes),
  procedureCode: code.nullable(),
  supportLevel: z.enum(supportLevels),
  /** What the figures count of the person. */
  ageBand: z.enum(ageBands),
  communeInsee: z.string().max(5).nullable(),
  outcome: z.enum(activityOutcomes),
});

/** Records a page may hold, so that an answer stays under the largest message. */
export const exportPageSizes = { records: 200, cases: 10 } as const;

const request = z.object({
  beneficiaryId: idSchema,
  /** `after` of the page before; null: the first. */
  after: idSchema.nullable(),
});

function onePage<Entry extends z.ZodType>(
  answeredBy: ServiceName,
  what: string,
  record: Entry,
  size: number,
) {
  return defineQuestion({
    answeredBy,
    askedBy: ['directory'],
    summary: `A page of the ${what} of a beneficiary, by id, for the export that they may ask for.`,
    request,
    response: z.object({
      data: z.array(record).max(size),
      /** Null on the last page. */
      after: idSchema.nullable(),
    }),
  });
}

const { records, cases } = exportPageSizes;
export const personsExportAppointments = onePage(
  'appointments',
  'appointments',
  exportedAppointment,
  records,
);
export const personsExportMandates = onePage('referrals', 'mandates', exportedMandate, records);
export const personsExportCases = onePage(
  'referrals',
  'cases, with their texts,',
  exportedCase,
  cases,
);
export const personsExportActivities = onePage(
  'reporting',
  'activities',
  exportedActivity,
  records,
);
