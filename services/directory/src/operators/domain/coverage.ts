import type { CivilDate } from '@maillage/kernel';
import { operatorsInForce, type OperatorCode } from '@maillage/contracts/codes';
import type { OperatorTeam } from './operator-team.js';

/** An operator in force and its teams for a network; no team: a hole. */
export interface CoverageLine {
  readonly id: OperatorCode;
  readonly label: string;
  readonly validFrom: string;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
}

/** Which operators in force on a day have a team for at least one of the departments. */
export function coverageOf(
  departments: readonly string[],
  teams: readonly OperatorTeam[],
  day: CivilDate,
): CoverageLine[] {
  return operatorsInForce
    .filter(({ validFrom }) => validFrom <= day)
    .map(({ code, label, validFrom }) => ({
      id: code,
      label,
      validFrom,
      teams: teams
        .filter(({ operatorCode }) => operatorCode === code)
        .filter((team) => team.departments.some((each) => departments.includes(each)))
        .map(({ id, name }) => ({ id, name })),
    }));
}
