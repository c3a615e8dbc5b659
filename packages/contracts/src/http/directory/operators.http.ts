import { z } from 'zod';
import { operatorCodes, themes } from '../../codes/index.js';
import { operatorTeamStateSchema } from '../../events/index.js';
import { pageOf, pageQuery } from '../list.js';

export const operatorTeamResource = operatorTeamStateSchema
  .extend({ publicNote: z.string(), version: z.int() })
  .meta({ id: 'OperatorTeam' });
export type OperatorTeamResource = z.infer<typeof operatorTeamResource>;
export const operatorTeamPage = pageOf(operatorTeamResource);
export const operatorTeamsQuery = pageQuery.extend({
  /** Only the teams that serve the departments of this network. */
  'filter[networkId]': z.string().max(64).optional(),
  'filter[operatorCode]': z.enum(operatorCodes).optional(),
});

/** One line per operator in force: the teams a network may refer to, or the hole. */
export const coverageLine = z
  .object({
    id: z.enum(operatorCodes),
    label: z.string(),
    validFrom: z.iso.date(),
    teams: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .meta({ id: 'OperatorCoverage' });
export const coverageResponse = pageOf(coverageLine);
export const coverageQuery = z.strictObject({ networkId: z.string().max(64) });

export const procedureResource = z
  .object({
    /** The code. */
    id: z.string(),
    label: z.string(),
    theme: z.enum(themes),
    operatorCodes: z.array(z.enum(operatorCodes)),
  })
  .meta({ id: 'Procedure' });
export type ProcedureResource = z.infer<typeof procedureResource>;
export const procedurePage = pageOf(procedureResource);
