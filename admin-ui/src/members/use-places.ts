import type { GrantScope, Role } from '@maillage/contracts/codes';
import type {
  HubResource,
  OperatorTeamResource,
  StructureResource,
} from '@maillage/contracts/http/directory';
import { useCallback, useMemo } from 'react';
import { useGetList } from 'react-admin';
import { useNetworkId, useNetworks } from '../places/own-places.js';
import { useSession } from '../providers/session.js';

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Place extends Named {
  readonly scope: GrantScope;
}

const nation: Named = { id: 'nation', name: 'France entière' };
const everything = { page: 1, perPage: 200 };

/** The places that grants are on, as far as the session may read them. */
function usePlaces(): Readonly<Record<GrantScope, readonly Named[]>> {
  const [networkId] = useNetworkId();
  const filter = networkId ? { networkId } : {};
  const { data: structures } = useGetList<StructureResource>('structures', {
    filter,
    pagination: everything,
  });
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

/** Names of the houses, teams and networks that grants point to. */
export function usePlaceNames(): (id: string) => string {
  const places = usePlaces();
  return useCallback(
    (id) =>
      Object.values(places)
        .flat()
        .find((place) => place.id === id)?.name ?? 'hors du réseau',
    [places],
  );
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

/** What the session may offer to give; the directory decides. Hubs and the country are the nation's to give. */
export function useGrantChoices() {
  const { role, grants } = useSession();
  const ofNation = useIsOfNation();
  const places = usePlaces();
  const active = grants.filter((grant) => grant.role === role);
  const roles = ofNation ? (Object.keys(scopesOfRole) as Role[]) : (givenBy[role] ?? []);
  const placesFor = (wanted: Role): readonly Place[] => {
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
