import { z } from 'zod';
import type { ServiceName } from '../codes/index.js';
import { civilDateSchema, idSchema } from '../events/index.js';
import { defineQuestion } from './contract.js';

function lastDay(answeredBy: ServiceName, of: string) {
  return defineQuestion({
    answeredBy,
    askedBy: ['directory'],
    summary: `The latest day with ${of} of a beneficiary, before they are erased as inactive.`,
    request: z.object({ beneficiaryId: idSchema }),
    response: z.object({
      /** To come, where something is; null: there is none. */
      day: civilDateSchema.nullable(),
    }),
  });
}

export const personsLastAppointmentDay = lastDay(
  'appointments',
  'an appointment, neither cancelled nor missed,',
);
/** Today as long as a team has something to do. */
export const personsLastCaseDay = lastDay('referrals', 'a move in a case');
