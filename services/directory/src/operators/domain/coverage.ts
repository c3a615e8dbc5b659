import type { CivilDate } from '@maillage/kernel';
import type { OperatorCode } from '@maillage/contracts/codes';
import { isInForce, type Operator } from './operator.js';
import type { OperatorTeam } from './operator-team.js';

/** An operator in force and its teams for a network, department by department; no team: a hole. */
export interface CoverageLine {
  readonly id: OperatorCode;
  readonly label: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly departments: readonly { readonly code: string; readonly teamIds: readonly string[] }[];
}

/** Which operators in force on a day have an active team for which of the departments. */
export function coverageOf(
  operators: readonly Operator[],
  departments: readonly string[],
  teams: readonly OperatorTeam[],
  day: CivilDate,
): CoverageLine[] {
  return operators
    .filter((operator) => isInForce(operator, day))
    .map(({ code, label, validFrom, validTo }) => {
      const own = teams.filter((team) => team.active && team.operatorCode === code);
      const cells = departments.map((department) => ({
        code: department,
        teamIds: own.filter((team) => team.departments.includes(department)).map(({ id }) => id),
      }));
      const serving = own.filter(({ id }) => cells.some(({ teamIds }) => teamIds.includes(id)));
      return {
        ...{ id: code, label, validFrom, validTo },
        teams: serving.map(({ id, name }) => ({ id, name })),
        departments: cells,
      };
    });
}
