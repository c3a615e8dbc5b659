import { usualIdentityFields } from '@maillage/contracts/codes';
import type { OperatorTeam } from '../domain/operator-team.js';
import type { StoredOperatorTeam } from './operator-team.schema.js';

/** A stored team as the domain knows it; what an older one lacks is as it was then. */
export function teamOf({ _id, mail = null, ...state }: StoredOperatorTeam): OperatorTeam {
  return {
    ...state,
    id: _id,
    mailbox: state.mailbox ?? mail,
    hours: state.hours ?? null,
    identityFields: state.identityFields ?? usualIdentityFields,
    publicNote: state.publicNote ?? '',
    active: state.active ?? true,
  };
}
