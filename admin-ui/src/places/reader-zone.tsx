import type { OperatorTeamResource } from '@maillage/contracts/http/directory';
import { createContext, useContext, type ReactNode } from 'react';
import { useGetOne } from 'react-admin';
import { useSession } from '../providers/session.js';
import { metropolitanZone } from '../time/french-dates.js';
import { useNetworkId, useNetworks, useOwnStructures } from './own-places.js';

const ReaderZone = createContext(metropolitanZone);

/** IANA zone of the clock on the reader's wall: that of their house, else of their team, else of their network. */
export const useReaderZone = (): string => useContext(ReaderZone);

export function ReaderZoneProvider({ children }: { children: ReactNode }) {
  const [house] = useOwnStructures();
  const teamZone = useTeamZone();
  const [networkId] = useNetworkId();
  const { data: networks = [] } = useNetworks();
  const network = networks.find(({ id }) => id === networkId);
  const zone = house?.zone ?? teamZone ?? network?.zone ?? metropolitanZone;
  return <ReaderZone.Provider value={zone}>{children}</ReaderZone.Provider>;
}

function useTeamZone(): string | undefined {
  const { grants, role } = useSession();
  const own = grants.find((grant) => grant.role === role && grant.scope === 'operator-team');
  const { data } = useGetOne<OperatorTeamResource>(
    'operator-teams',
    { id: own?.scopeId ?? '' },
    { enabled: own !== undefined, staleTime: 60_000 },
  );
  return data?.zone;
}
