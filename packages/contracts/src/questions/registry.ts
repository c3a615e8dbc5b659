import type { z } from 'zod';
import {
  accessClient,
  accessClientCalls,
  accessClientSecret,
  accessGrants,
  accessIdentityLink,
  accessSignIn,
} from './access.questions.js';
import { codesSend, codesVerify } from './codes.questions.js';
import { partnersServing } from './partners.questions.js';
import { personsLastAppointmentDay, personsLastCaseDay } from './person-activity.questions.js';
import {
  personsExportActivities,
  personsExportAppointments,
  personsExportCases,
  personsExportMandates,
} from './person-export.questions.js';
import {
  personsBelong,
  personsContainsName,
  personsDisclose,
  personsMandateParty,
  personsMatches,
  personsStatistics,
} from './persons.questions.js';
import { workHeldAppointments, workHeldCases } from './work.questions.js';

/** Every question between parts, by name; the subject is `ask.<answering service>.<name>`. */
export const questionContracts = {
  'access.sign-in': accessSignIn,
  'access.grants': accessGrants,
  'access.identity-link': accessIdentityLink,
  'access.client-secret': accessClientSecret,
  'access.client': accessClient,
  'access.client-calls': accessClientCalls,
  'codes.send': codesSend,
  'codes.verify': codesVerify,
  'persons.disclose': personsDisclose,
  'persons.belong': personsBelong,
  'persons.matches': personsMatches,
  'persons.contains-name': personsContainsName,
  'persons.mandate-party': personsMandateParty,
  'persons.statistics': personsStatistics,
  'persons.export-appointments': personsExportAppointments,
  'persons.export-mandates': personsExportMandates,
  'persons.export-cases': personsExportCases,
  'persons.export-activities': personsExportActivities,
  'work.held-cases': workHeldCases,
  'work.held-appointments': workHeldAppointments,
  'partners.serving': partnersServing,
  'persons.last-appointment-day': personsLastAppointmentDay,
  'persons.last-case-day': personsLastCaseDay,
} as const;

export type QuestionName = keyof typeof questionContracts;
export type QuestionRequest<N extends QuestionName> = z.infer<
  (typeof questionContracts)[N]['request']
>;
export type QuestionResponse<N extends QuestionName> = z.infer<
  (typeof questionContracts)[N]['response']
>;
