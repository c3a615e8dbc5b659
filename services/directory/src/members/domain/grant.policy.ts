import type { GrantScope, Role } from '@maillage/contracts/codes';
import { DomainError, type Scope } from '@maillage/kernel';
import type { Grant, Member } from './member.js';

/** The scopes a role is given on. Source: rights table, domain-directory §2. */
export const scopesOfRole: Readonly<Record<Role, readonly GrantScope[]>> = {
  agent: ['structure'],
  'structure-manager': ['structure'],
  prescriber: ['network'],
  coordinator: ['network', 'hub'],
  'operator-agent': ['operator-team'],
  'operator-manager': ['operator-team'],
  national: ['nation'],
  admin: ['network', 'nation'],
};

const ofANetwork: readonly Role[] = ['agent', 'structure-manager', 'prescriber', 'coordinator'];
const ofATeam: readonly Role[] = ['operator-agent', 'operator-manager'];

/**
 * Whether a caller may give (and take) a grant: the place is out of their reach, or it is not and the role is not
 * theirs to give. Nobody gives more than they hold, but who administers the nation. Source: domain-directory §2.
 */
export function decideGrant(scope: Scope, grant: Grant): 'allowed' | 'not-found' | 'forbidden' {
  if (scope.role === 'service') return 'allowed';
  if (scope.role === 'admin' && scope.networkIds === 'nation') return 'allowed';
  if (!reaches(scope, grant)) return 'not-found';
  return rolesGivenBy(scope.role).includes(grant.role) && grant.scope !== 'hub'
    ? 'allowed'
    : 'forbidden';
}

/** Whether a caller may give, and take, this grant. */
export function mayGrant(scope: Scope, grant: Grant): boolean {
  return decideGrant(scope, grant) === 'allowed';
}

/** Whether a caller may rename, suspend and reinstate a member: who may give all that the member holds. */
export function mayManage(scope: Scope, { grants }: Pick<Member, 'grants'>): boolean {
  return grants.every((grant) => mayGrant(scope, grant));
}

/** The roles that somebody in this role may give, below the nation. */
export function rolesGivenBy(role: Scope['role']): readonly Role[] {
  switch (role) {
    case 'admin':
    case 'coordinator':
      return ofANetwork;
    case 'structure-manager':
      return ['agent'];
    case 'operator-manager':
      return ofATeam;
    case 'agent':
    case 'prescriber':
    case 'operator-agent':
    case 'national':
    case 'service':
      return [];
  }
}

/** @throws DomainError `GRANT.WRONG_SCOPE` (unprocessable): the role is not given on such a scope. */
export function refuseWrongScope({ role, scope }: Pick<Grant, 'role' | 'scope'>): void {
  if (scopesOfRole[role].includes(scope)) return;
  const right = scopesOfRole[role].join(' or ');
  throw new DomainError(
    'unprocessable',
    'GRANT.WRONG_SCOPE',
    `${role} is given on ${right}, not on ${scope}`,
  );
}

/** Teams and the nation are known to everybody who signs in; houses and networks to those who work in them. */
function reaches(scope: Scope, grant: Grant): boolean {
  if (grant.scope === 'nation') return true;
  switch (scope.role) {
    case 'admin':
    case 'coordinator':
      if (grant.scope === 'operator-team') return true;
      if (grant.scope === 'hub') return false;
      return grant.networkIds.some((id) => scope.networkIds.includes(id));
    case 'structure-manager':
      if (grant.scope === 'operator-team') return true;
      if (grant.scope === 'network') return scope.networkIds.includes(grant.scopeId);
      return grant.scope === 'structure' && scope.structureIds.includes(grant.scopeId);
    case 'operator-manager':
      return grant.scope === 'operator-team' && scope.teamIds.includes(grant.scopeId);
    case 'agent':
    case 'prescriber':
    case 'operator-agent':
    case 'national':
    case 'service':
      return false;
  }
}
