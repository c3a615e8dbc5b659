import type { MemberResource } from '@maillage/contracts/http/directory';
import { useGetList } from 'react-admin';
import { everything } from '../providers/data-provider.js';

/** Active members of a house or team, as far as the session may read them. */
export function useMembersAt(place: { structureId?: string; teamId?: string }): {
  readonly members: readonly MemberResource[];
  readonly isPending: boolean;
} {
  const { data, isPending } = useGetList<MemberResource>('members', {
    filter: place,
    pagination: everything,
  });
  return { members: (data ?? []).filter(({ suspended }) => !suspended), isPending };
}
