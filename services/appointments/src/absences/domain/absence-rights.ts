import type { Scope } from '@maillage/kernel';

/** Whose absence it is, and where they belong. */
export interface AbsentMember {
  readonly id: string;
  readonly structureIds: readonly string[];
  readonly teamIds?: readonly string[] | undefined;
}

/**
 * Who may read, set and change a member's absences: the member, the manager of a house they work at, the manager of
 * their operator team. That somebody is away is shown in the calendar of the house, the reason never.
 * Source: domain-directory §2.
 */
export function mayKeepAbsences(scope: Scope, member: AbsentMember): boolean {
  const theirs = (own: readonly string[], ids: readonly string[] = []): boolean =>
    ids.some((id) => own.includes(id));
  switch (scope.role) {
    case 'agent':
      return scope.memberId === member.id;
    case 'structure-manager':
      return scope.memberId === member.id || theirs(scope.structureIds, member.structureIds);
    case 'operator-agent':
      return scope.memberId === member.id && theirs(scope.teamIds, member.teamIds);
    case 'operator-manager':
      return theirs(scope.teamIds, member.teamIds);
    case 'service':
      return true;
    case 'prescriber':
    case 'coordinator':
    case 'national':
    case 'admin':
      return false;
  }
}
