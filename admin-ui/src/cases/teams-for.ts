import { starterProcedures, type OperatorCode } from '@maillage/contracts/codes';

interface Team {
  readonly id: string;
  readonly operatorCode: OperatorCode;
}

/**
 * Teams that the mandate lets one ask: those of the procedure's operators are proposed, the rest only offered.
 * Source: structured intake (procedure × blockage proposes the teams).
 */
export function teamsFor<T extends Team>(
  teams: readonly T[],
  mandate: { readonly operatorCodes: readonly OperatorCode[] },
  procedureCode: string,
): { proposed: T[]; others: T[] } {
  const inScope = teams.filter((team) => mandate.operatorCodes.includes(team.operatorCode));
  const concerned =
    starterProcedures.find((one) => one.code === procedureCode)?.operatorCodes ?? [];
  return {
    proposed: inScope.filter((team) => concerned.includes(team.operatorCode)),
    others: inScope.filter((team) => !concerned.includes(team.operatorCode)),
  };
}
