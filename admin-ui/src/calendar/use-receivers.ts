import type { PartnerResource } from '@maillage/contracts/http/directory';
import { useGetList } from 'react-admin';
import { useMembersAt } from '../members/use-colleagues.js';
import { everything } from '../providers/data-provider.js';
import { useSession } from '../providers/session.js';
import type { Receiver } from './MembersField.js';

/** Who can receive at a house: those who work there, and partners of teams that serve it, for a permanence. */
export function useReceivers(structureId: string): {
  readonly staff: readonly Receiver[];
  readonly partners: readonly Receiver[];
} {
  const { members } = useMembersAt({ structureId });
  const { role } = useSession();
  const { data = [] } = useGetList<PartnerResource>(
    'partners',
    { filter: { structureId }, pagination: everything },
    { enabled: role === 'structure-manager' },
  );
  const partners = data.map(({ id, displayName, teamNames }) => ({
    ...{ id, displayName },
    team: teamNames.join(', '),
  }));
  return { staff: members, partners };
}
