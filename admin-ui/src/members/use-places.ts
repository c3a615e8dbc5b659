import type { GrantScope, Role } from '@maillage/contracts/codes';
import type {
  HubResource,
  OperatorTeamResource,
  StructureResource,
  WantedGrant,
} from '@maillage/contracts/http/directory';
import { useMemo } from 'react';
import { useGetList, useGetOne } from 'react-admin';
import { useNetworks, useNetworkStructures } from '../places/own-places.js';
import { everything } from '../providers/data-provider.js';
import { useSession } from '../providers/session.js';

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Place extends Named {
  readonly scope: GrantScope;
}

const nation: Named = { id: 'nation', name: 'France entière' };

/** The places that grants are on, as far as the session may read them; houses only of the network looked at. */
function usePlaces(): Readonly<Record<GrantScope, readonly Named[]>> {
  const { data: structures } = useNetworkStructures();
  const { data: teams } = useGetList<OperatorTeamResource>('operator-teams', {
    pagination: everything,
  });
  const { data: networks } = useNetworks();
  const { data: hubs } = useGetList<HubResource>(
    'hubs',
    { pagination: everything },
    { enabled: useIsOfNation() },
  );
  return useMemo(
    () => ({
      structure: structures ?? [],
      network: networks ?? [],
      'operator-team': teams ?? [],
      hub: hubs ?? [],
      nation: [nation],
    }),
    [structures, teams, networks, hubs],
  );
}

/** Name of the house, team or network that a grant is on; a house outside the network looked at is asked for. */
export function usePlaceName({ scope, scopeId }: Pick<WantedGrant, 'scope' | 'scopeId'>): string {
  const known = usePlaces()[scope].find(({ id }) => id === scopeId);
  const { data, isLoading } = useGetOne<StructureResource>(
    'structures',
    { id: scopeId },
    { enabled: scope === 'structure' && !known, staleTime: 300_000, retry: false },
  );
  return known?.name ?? data?.name ?? (isLoading ? '…' : 'hors du réseau');
}

export function PlaceName({ grant }: { grant: Pick<WantedGrant, 'scope' | 'scopeId'> }) {
  return usePlaceName(grant);
}

const ofANetwork: readonly Role[] = ['agent', 'structure-manager', 'prescriber', 'coordinator'];
const givenBy: Partial<Record<Role, readonly Role[]>> = {
  admin: ofANetwork,
  coordinator: ofANetwork,
  'structure-manager': ['agent'],
  'operator-manager': ['operator-agent', 'operator-manager'],
};
const scopesOfRole: Readonly<Record<Role, readonly GrantScope[]>> = {
  agent: ['structure'],
  'structure-manager': ['structure'],
  prescriber: ['network'],
  coordinator: ['network', 'hub'],
  'operator-agent': ['operator-team'],
  'operator-manager': ['operator-team'],
  national: ['nation'],
  admin: ['network', 'nation'],
};

/** Whether the active role is held on the whole country, as an administrator. */
function useIsOfNation(): boolean {
  const { role, grants } = useSession();
  return (
    role === 'admin' && grants.some((grant) => grant.role === role && grant.scope === 'nation')
  );
}

/** What the session may offer to give; the directory decides. Hubs and the country are the nation's to give.
 * Houses are too many to list for who sees to a whole network or more. */
export function useGrantChoices() {
  const { role, grants } = useSession();
  const ofNation = useIsOfNation();
  const places = usePlaces();
  const active = grants.filter((grant) => grant.role === role);
  const roles = ofNation ? (Object.keys(scopesOfRole) as Role[]) : (givenBy[role] ?? []);
  const placesFor = (wanted: Role): readonly Place[] | 'any-house' => {
    const ofAHouse = scopesOfRole[wanted].includes('structure');
    if (ofAHouse && role !== 'structure-manager') return 'any-house';
    const known = scopesOfRole[wanted]
      .filter((scope) => ofNation || (scope !== 'hub' && scope !== 'nation'))
      .flatMap((scope) =>
        places[scope].map(({ id, name }) => ({
          id,
          scope,
          name: scope === 'hub' ? `Hub : ${name}` : name,
        })),
      );
    if (role !== 'structure-manager' && role !== 'operator-manager') return known;
    return known.filter(({ id }) => active.some(({ scopeId }) => scopeId === id));
  };
  return { roles, placesFor };
}
