import { z } from 'zod';
import {
  callReasons,
  callStatuses,
  messageChannels,
  messageTemplates,
  openingReasons,
  personLanguages,
  personNeeds,
  readingPurposes,
} from '../../codes/index.js';
import {
  exportedActivity,
  exportedAppointment,
  exportedCase,
  exportedMandate,
} from '../../questions/person-export.questions.js';

/** Name of the house; null when it is no longer named. */
const house = { structureName: z.string().nullable() };

/** All that is kept of a person over all services, as they may have it. */
export const personExport = z
  .object({
    exportedAt: z.iso.datetime(),
    person: z.object({
      id: z.string(),
      surname: z.string(),
      birthName: z.string().nullable(),
      firstName: z.string(),
      birthYear: z.int().nullable(),
      birthDate: z.iso.date().nullable(),
      phone: z.string().nullable(),
      mail: z.string().nullable(),
      communeInsee: z.string().nullable(),
      language: z.enum(personLanguages).nullable(),
      needs: z.array(z.enum(personNeeds)),
      note: z.string().nullable(),
      /** Names of the houses where they were received. */
      houses: z.array(z.string()),
    }),
    appointments: z.array(exportedAppointment.extend(house)),
    mandates: z.array(exportedMandate.extend(house)),
    cases: z.array(exportedCase.extend(house)),
    activities: z.array(exportedActivity.extend(house)),
    /** What was sent to the person, by what way, and what became of it. */
    messages: z.array(
      z.object({
        id: z.string(),
        template: z.enum(messageTemplates),
        status: z.enum(['queued', 'listed', 'sent', 'failed']),
        channel: z.enum(messageChannels).nullable(),
        /** Of an SMS, as the operator said. */
        delivery: z.enum(['awaited', 'delivered', 'failed', 'unknown']).nullable(),
        /** When it was settled, or is due. */
        at: z.iso.datetime(),
      }),
    ),
    calls: z.array(
      z
        .object({
          id: z.string(),
          structureId: z.string(),
          template: z.enum(messageTemplates),
          reason: z.enum(callReasons),
          status: z.enum(callStatuses),
          listedAt: z.iso.datetime(),
        })
        .extend(house),
    ),
    /** Openings of the file by who never received the person, with what they wrote. */
    openings: z.array(
      z.object({
        at: z.iso.datetime(),
        reason: z.enum(openingReasons),
        text: z.string().nullable(),
      }),
    ),
    /** Who read, by house and never by name, as the read log keeps it: 12 months. */
    readings: z.array(
      z.object({
        at: z.iso.datetime(),
        purpose: z.enum(readingPurposes),
        reader: z.enum(['member', 'client', 'service']),
        /** Names of the houses that the reader worked in. */
        houses: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'PersonExport' });
export type PersonExport = z.infer<typeof personExport>;
