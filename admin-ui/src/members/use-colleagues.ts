import type { MemberResource } from '@maillage/contracts/http/directory';
import { useGetList } from 'react-admin';

const many = { page: 1, perPage: 200 };

/** Active members of a house or team, as far as the session may read them. */
export function useMembersAt(place: { structureId?: string; teamId?: string }): {
  readonly members: readonly MemberResource[];
  readonly isPending: boolean;
} {
  const { data, isPending } = useGetList<MemberResource>('members', {
    filter: place,
    pagination: many,
  });
  return { members: (data ?? []).filter(({ suspended }) => !suspended), isPending };
}
