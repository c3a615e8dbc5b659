import { z } from 'zod';
import { personLanguages, personNeeds } from '../../codes/index.js';
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
  })
  .meta({ id: 'PersonExport' });
export type PersonExport = z.infer<typeof personExport>;
