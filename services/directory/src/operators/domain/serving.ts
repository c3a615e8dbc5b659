import { civilDateOf } from '@maillage/calendar';
import { isInForce, type Operator } from './operator.js';
import type { OperatorTeam } from './operator-team.js';

/**
 * Whether a team serves a department: neither the team nor its operator has ended, and the department is one of the
 * team's. A house is served by the teams that serve its department, as in the coverage of a network.
 * @param department INSEE code
 * @param operator the team's; undefined when it is not known, which serves nowhere
 */
export function serves(
  team: Pick<OperatorTeam, 'active' | 'departments' | 'zone'>,
  operator: Operator | undefined,
  department: string,
  now: Date,
): boolean {
  const inForce = operator !== undefined && isInForce(operator, civilDateOf(now, team.zone));
  return team.active && inForce && team.departments.includes(department);
}
