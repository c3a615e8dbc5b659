import { z } from 'zod';
import { identityFields, operatorCodes } from '../../codes/index.js';
import {
  hoursBlockSchema,
  operatorStateSchema,
  operatorTeamStateSchema,
} from '../../events/index.js';
import { pageOf, pageQuery } from '../list.js';

/** A national partner; `id` is its code. */
export const operatorResource = operatorStateSchema
  .omit({ code: true })
  .extend({
    id: z.enum(operatorCodes),
    /** Whether it counts today. */
    inForce: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'Operator' });
export type OperatorResource = z.infer<typeof operatorResource>;
export const operatorPage = pageOf(operatorResource);
export const operatorsQuery = pageQuery;

/** What is given replaces what was. Needs `If-Match`. */
export const operatorChange = z
  .strictObject({
    label: z.string().trim().min(1).max(120).optional(),
    validFrom: z.iso.date().optional(),
    /** Last day on which it counts; null: in force until further notice. */
    validTo: z.iso.date().nullable().optional(),
  })
  .meta({ id: 'OperatorChange' });
export type OperatorChange = z.infer<typeof operatorChange>;

const dayHours = z.array(hoursBlockSchema).max(4);
/** Hours on which the team can be reached, by ISO weekday (1 = Monday); `null`: not said. */
export const teamHours = z
  .strictObject({
    1: dayHours,
    2: dayHours,
    3: dayHours,
    4: dayHours,
    5: dayHours,
    6: dayHours,
    7: dayHours,
  })
  .nullable();
export type TeamHours = z.infer<typeof teamHours>;

/** `mailbox` is null for those who neither administer the nation nor belong to the team. */
export const operatorTeamResource = operatorTeamStateSchema
  .extend({ hours: teamHours, mailbox: z.string().nullable(), version: z.int() })
  .meta({ id: 'OperatorTeam' });
export type OperatorTeamResource = z.infer<typeof operatorTeamResource>;
export const operatorTeamPage = pageOf(operatorTeamResource);
export const operatorTeamsQuery = pageQuery.extend({
  /** Only the teams that serve the departments of this network. */
  'filter[networkId]': z.string().max(64).optional(),
  'filter[operatorCode]': z.enum(operatorCodes).optional(),
  /** `open`: takes new cases today, so neither the team nor its operator has ended. */
  'filter[state]': z.enum(['open', 'ended']).optional(),
});

const department = z.string().regex(/^(\d{2}|2[AB]|9[78]\d)$/);
const whoTheyAre = {
  name: z.string().trim().min(3).max(200),
  departments: z.array(department).min(1).max(110),
  /** IANA name of its clock. */
  zone: z.string().min(3).max(64),
  /** Whose public holidays its clock skips. */
  holidayDepartment: department,
};
/** What it is shown of a person, and nothing else. */
const teamIdentityFields = z.array(z.enum(identityFields)).min(1).max(identityFields.length);
const howToReachThem = {
  /** A mailbox of the team, never a person's own. */
  mailbox: z.email().max(254).nullable(),
  hours: teamHours,
  publicNote: z.string().trim().max(1000),
};

export const newOperatorTeam = z
  .strictObject({
    operatorCode: z.enum(operatorCodes),
    ...whoTheyAre,
    identityFields: teamIdentityFields,
    ...howToReachThem,
  })
  .meta({ id: 'NewOperatorTeam' });
export type NewOperatorTeam = z.infer<typeof newOperatorTeam>;

/** What is given replaces what was; the team's manager may give the last three only. Needs `If-Match`. */
export const operatorTeamChange = z
  .strictObject({
    ...whoTheyAre,
    identityFields: teamIdentityFields,
    active: z.boolean(),
    ...howToReachThem,
  })
  .partial()
  .meta({ id: 'OperatorTeamChange' });
export type OperatorTeamChange = z.infer<typeof operatorTeamChange>;

/** One line per operator in force, with a cell for each department of the network. */
export const coverageLine = z
  .object({
    id: z.enum(operatorCodes),
    label: z.string(),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    /** Teams that take cases from at least one of the departments. */
    teams: z.array(z.object({ id: z.string(), name: z.string() })),
    departments: z.array(
      z.object({
        code: z.string(),
        /** Ids of the teams that serve it; none: a hole. */
        teamIds: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'OperatorCoverage' });
export type CoverageLineResource = z.infer<typeof coverageLine>;
export const coverageResponse = pageOf(coverageLine);
export const coverageQuery = z.strictObject({ networkId: z.string().max(64) });
