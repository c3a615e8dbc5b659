import type { GrantScope, Role } from '@maillage/contracts/codes';
import type { OperatorTeamResource, StructureResource } from '@maillage/contracts/http/directory';
import { useCallback, useMemo } from 'react';
import { useGetList } from 'react-admin';
import { useNetworkId, useNetworks } from '../places/own-places.js';
import { useSession } from '../providers/session.js';

interface Place {
  readonly id: string;
  readonly name: string;
}

const nation: Place = { id: 'nation', name: 'France entière' };
const everything = { page: 1, perPage: 200 };

/** The places that grants are on, as far as the session may read them. */
function usePlaces(): Readonly<Record<GrantScope, readonly Place[]>> {
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
  return useMemo(
    () => ({
      structure: structures ?? [],
      network: networks ?? [],
      'operator-team': teams ?? [],
      hub: [],
      nation: [nation],
    }),
    [structures, teams, networks],
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
const scopeOfRole: Readonly<Record<Role, GrantScope>> = {
  agent: 'structure',
  'structure-manager': 'structure',
  prescriber: 'network',
  coordinator: 'network',
  'operator-agent': 'operator-team',
  'operator-manager': 'operator-team',
  national: 'nation',
  admin: 'nation',
};

/** What the session may offer to give; the directory decides. */
export function useGrantChoices() {
  const { role, grants } = useSession();
  const places = usePlaces();
  const active = grants.filter((grant) => grant.role === role);
  const ofNation = active.some((grant) => grant.scope === 'nation');
  const roles = ofNation ? (Object.keys(scopeOfRole) as Role[]) : (givenBy[role] ?? []);
  const placesFor = (wanted: Role): readonly Place[] => {
    const known = places[scopeOfRole[wanted]];
    if (role !== 'structure-manager' && role !== 'operator-manager') return known;
    return known.filter(({ id }) => active.some(({ scopeId }) => scopeId === id));
  };
  return { roles, placesFor, scopeOf: (wanted: Role): GrantScope => scopeOfRole[wanted] };
}
