import type { Scope } from '@maillage/kernel';

/** What part of the log is asked for. */
export type LogPart =
  | { readonly of: 'person'; readonly beneficiaryId: string }
  | { readonly of: 'structure'; readonly structureId: string; readonly day: string }
  | { readonly of: 'network'; readonly networkId: string; readonly day: string };

/**
 * Who may look who read: agents and managers for a person they may read (asked of the person's own policy), managers
 * for the readers of their structures, coordinators for their networks, which shows them no person.
 * Source: rights table, domain-directory §2.
 */
export function decideLog(scope: Scope, part: LogPart): 'allowed' | 'not-found' | 'forbidden' {
  switch (scope.role) {
    case 'agent':
      return part.of === 'person' ? 'allowed' : 'forbidden';
    case 'structure-manager':
      if (part.of === 'network') return 'forbidden';
      if (part.of === 'person') return 'allowed';
      return scope.structureIds.includes(part.structureId) ? 'allowed' : 'not-found';
    case 'coordinator':
      if (part.of !== 'network') return 'forbidden';
      return scope.networkIds.includes(part.networkId) ? 'allowed' : 'not-found';
    case 'service':
    case 'prescriber':
    case 'operator-agent':
    case 'operator-manager':
    case 'national':
    case 'admin':
      return 'forbidden';
  }
}
