import { DomainError } from '@maillage/kernel';
import { refuseWrongScope } from './grant.policy.js';
import type { Grant, Member } from './member.js';

/** Which grant of a member: no two of one role are on the same place. */
export interface GrantKey {
  /** A role, or what nobody has. */
  readonly role: string;
  readonly scopeId: string;
}

export function sameGrant(a: GrantKey, b: GrantKey): boolean {
  return a.role === b.role && a.scopeId === b.scopeId;
}

/** The member under another name, one version later. */
export function rename(member: Member, displayName: string): Member {
  return { ...member, displayName, version: member.version + 1 };
}

/** @throws DomainError `GRANT.WRONG_SCOPE` (unprocessable), `GRANT.HELD` (conflict): the member has it already. */
export function addGrant(member: Member, grant: Grant): Member {
  refuseWrongScope(grant);
  if (member.grants.some((each) => sameGrant(each, grant))) {
    throw conflict('GRANT.HELD', `member ${member.id} is ${grant.role} there already`);
  }
  return { ...member, grants: [...member.grants, grant], version: member.version + 1 };
}

/**
 * @param actorId who takes it: nobody takes their own last grant of an administrator.
 * @throws DomainError `GRANT.NOT_FOUND`, `GRANT.OWN_LAST_ADMIN`, `GRANT.LAST` (conflict): a member who has nothing
 *   left to do is suspended instead.
 */
export function removeGrant(member: Member, key: GrantKey, actorId: string): Member {
  const grants = member.grants.filter((each) => !sameGrant(each, key));
  if (grants.length === member.grants.length) {
    throw new DomainError('not-found', 'GRANT.NOT_FOUND', `member ${member.id} has no such grant`);
  }
  const administers = grants.some(({ role }) => role === 'admin');
  if (member.id === actorId && key.role === 'admin' && !administers) {
    throw conflict('GRANT.OWN_LAST_ADMIN', 'nobody takes their own last grant of administrator');
  }
  if (grants.length === 0) {
    throw conflict(
      'GRANT.LAST',
      `it is the last grant of member ${member.id}: suspend them instead`,
    );
  }
  return { ...member, grants, version: member.version + 1 };
}

/**
 * The member suspended, and to whom the work goes; suspending again names another successor.
 * @param actorId who suspends; null: the directory itself.
 * @throws DomainError `MEMBER.OWN_SUSPENSION`, `MEMBER.ALREADY_SUSPENDED` (conflict), `MEMBER.SUCCESSOR_UNFIT`
 *   (unprocessable).
 */
export function suspend(member: Member, successor: Member | null, actorId: string | null): Member {
  if (member.id === actorId) {
    throw conflict('MEMBER.OWN_SUSPENSION', 'nobody suspends themselves: ask somebody else to');
  }
  const handedOverTo = successor?.id ?? null;
  if (member.suspended && member.handedOverTo === handedOverTo) {
    throw conflict('MEMBER.ALREADY_SUSPENDED', `member ${member.id} is suspended already`);
  }
  if (successor !== null && !maySucceed(member, successor)) {
    throw new DomainError(
      'unprocessable',
      'MEMBER.SUCCESSOR_UNFIT',
      `member ${successor.id} is suspended, or works at no structure and in no team of ${member.id}`,
    );
  }
  return { ...member, suspended: true, handedOverTo, version: member.version + 1 };
}

/**
 * Work that was handed over stays where it is; inactivity counts from now.
 * @throws DomainError `MEMBER.NOT_SUSPENDED` (conflict).
 */
export function reinstate(member: Member, now: Date): Member {
  if (!member.suspended) {
    throw conflict('MEMBER.NOT_SUSPENDED', `member ${member.id} is not suspended`);
  }
  return {
    ...member,
    suspended: false,
    handedOverTo: null,
    reinstatedAt: now,
    version: member.version + 1,
  };
}

/** Who may take over: another active member who works at the same structure or in the same team. */
export function maySucceed(
  member: Pick<Member, 'id' | 'grants'>,
  successor: Pick<Member, 'id' | 'grants' | 'suspended'>,
): boolean {
  if (successor.id === member.id || successor.suspended) return false;
  const places = workplacesOf(member);
  return workplacesOf(successor).some((place) => places.includes(place));
}

/** Structures and teams somebody works at. */
function workplacesOf({ grants }: Pick<Member, 'grants'>): string[] {
  return grants
    .filter(({ scope }) => scope === 'structure' || scope === 'operator-team')
    .map(({ scopeId }) => scopeId);
}

function conflict(code: string, message: string): DomainError {
  return new DomainError('conflict', code, message);
}
