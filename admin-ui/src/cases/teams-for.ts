import type { OperatorCode } from '@maillage/contracts/codes';

interface Team {
  readonly id: string;
  readonly operatorCode: OperatorCode;
}

/**
 * Teams that the mandate lets one ask, for a procedure that concerns some operators: those of the procedure's operators are proposed, the rest only offered.
 * Source: structured intake (procedure × blockage proposes the teams).
 */
export function teamsFor<T extends Team>(
  teams: readonly T[],
  mandate: { readonly operatorCodes: readonly OperatorCode[] },
  concerned: readonly OperatorCode[],
): { proposed: T[]; others: T[] } {
  const inScope = teams.filter((team) => mandate.operatorCodes.includes(team.operatorCode));
  return {
    proposed: inScope.filter((team) => concerned.includes(team.operatorCode)),
    others: inScope.filter((team) => !concerned.includes(team.operatorCode)),
  };
}
