import { usualIdentityFields } from '@maillage/contracts/codes';
import type { CopyDocument } from '@maillage/service-kit';
import type { MemberCopy, OperatorTeamCopy } from '../domain/copies.js';

/** A team as it may be found: a copy from before teams could end lacks that, and what it is shown. */
export type StoredTeamCopy = Omit<CopyDocument<OperatorTeamCopy>, 'active' | 'identityFields'> &
  Partial<Pick<OperatorTeamCopy, 'active' | 'identityFields'>>;

/** A member as it may be found: a copy from before work was handed over has a name only. */
export type StoredMemberCopy = Pick<CopyDocument<MemberCopy>, '_id' | 'version' | 'displayName'> &
  Partial<MemberCopy>;

/** What the copy of a team says; what an older one lacks is as it was then. */
export function teamCopyOf({ _id, ...state }: StoredTeamCopy): OperatorTeamCopy {
  const { active = true, identityFields = usualIdentityFields } = state;
  return { ...state, id: _id, active, identityFields };
}

/** What the copy of a member says; the next fact about them brings what an older one lacks. */
export function memberCopyOf({ _id, ...state }: StoredMemberCopy): MemberCopy {
  const { suspended = false, structureIds = [], teamIds = [] } = state;
  return { ...state, id: _id, suspended, structureIds, teamIds };
}
