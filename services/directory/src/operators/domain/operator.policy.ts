import { DomainError, type Scope } from '@maillage/kernel';
import type { OperatorTeam, TeamCare, TeamChange } from './operator-team.js';

/** Operators, teams and what they are called are national: an administrator of the nation alone decides on them. */
export function administersTheNation(scope: Scope): boolean {
  return scope.role === 'admin' && scope.networkIds === 'nation';
}

/** @throws DomainError `OPERATOR.FORBIDDEN`: readable to all, changed by a national administrator only. */
export function requireNationalAdmin(scope: Scope): void {
  if (administersTheNation(scope)) return;
  throw new DomainError(
    'forbidden',
    'OPERATOR.FORBIDDEN',
    'operators and their teams are changed by a national administrator',
  );
}

/** Its mailbox is shown to a national administrator and to its own members. */
export function mayReadMailbox(scope: Scope, team: Pick<OperatorTeam, 'id'>): boolean {
  return administersTheNation(scope) || ('teamIds' in scope && scope.teamIds.includes(team.id));
}

const care: Readonly<Record<keyof TeamCare, true>> = {
  mailbox: true,
  hours: true,
  publicNote: true,
};

/**
 * A national administrator changes everything; the team's manager its mailbox, hours and note, never what the team
 * is shown of a person.
 * @throws DomainError `TEAM.FORBIDDEN`.
 */
export function requireMayChange(scope: Scope, team: OperatorTeam, change: TeamChange): void {
  if (administersTheNation(scope)) return;
  const manages = scope.role === 'operator-manager' && scope.teamIds.includes(team.id);
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  if (manages && given.every(([field]) => field in care)) return;
  throw new DomainError(
    'forbidden',
    'TEAM.FORBIDDEN',
    manages
      ? `its manager changes only ${Object.keys(care).join(', ')}`
      : 'a team is changed by a national administrator or its own manager',
  );
}
