import type { NetworkResource, StructureResource } from '@maillage/contracts/http/directory';
import { useCallback, useMemo } from 'react';
import { useGetList, useStore } from 'react-admin';
import { isOfNation, useSession } from '../providers/session.js';
import { dayIn, metropolitanZone } from '../time/french-dates.js';
import { everything } from '../providers/data-provider.js';

const unique = (ids: readonly string[]) => [...new Set(ids)];

/** Networks of the active role, in the order of its grants. */
export function useNetworkIds(): readonly string[] {
  const { grants, role } = useSession();
  return useMemo(
    () =>
      unique(grants.filter((grant) => grant.role === role).flatMap((grant) => grant.networkIds)),
    [grants, role],
  );
}

/** The network looked at: the chosen one, else the first. Empty when the role has none. */
export function useNetworkId(): [string, (id: string) => void] {
  const ids = useNetworkIds();
  const [chosen, choose] = useStore<string>('network', '');
  return [ids.includes(chosen) ? chosen : (ids[0] ?? ''), choose];
}

/** Names of the networks that the session may read. */
export function useNetworks() {
  return useGetList<NetworkResource>('networks', {
    pagination: everything,
  });
}

/** The network looked at, among those to choose from: the own ones, or all of them for who administers the nation. */
export function useNetworkChoice() {
  const session = useSession();
  const ids = useNetworkIds();
  const { data = [] } = useNetworks();
  const [chosen, choose] = useStore<string>('network', '');
  const networks = isOfNation(session) ? data : data.filter(({ id }) => ids.includes(id));
  const network = networks.find(({ id }) => id === chosen) ?? networks[0];
  return { networkId: network?.id ?? '', networks, choose };
}

/** Every house of the network looked at. */
export function useNetworkStructures() {
  const [networkId] = useNetworkId();
  return useStructuresOf(networkId);
}

/** Every house of a network. */
export function useStructuresOf(networkId: string) {
  return useGetList<StructureResource>(
    'structures',
    { filter: { networkId }, pagination: everything },
    { enabled: networkId !== '', staleTime: 60_000 },
  );
}

/** Names of the communes of a network that have a house; a code where none has. */
export function useCommuneName(networkId: string): (code: string) => string {
  const { data: structures } = useStructuresOf(networkId);
  return useCallback(
    (code) => structures?.find((one) => one.communeInsee === code)?.commune ?? code,
    [structures],
  );
}

export interface OwnStructure {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
}

/** Houses where the active role works; named as soon as the directory has answered. */
export function useOwnStructures(): readonly OwnStructure[] {
  const { grants, role } = useSession();
  const { data: structures } = useNetworkStructures();
  return useMemo(() => {
    const held = grants.filter((grant) => grant.role === role && grant.scope === 'structure');
    return unique(held.map((grant) => grant.scopeId)).map((id) => {
      const known = structures?.find((structure) => structure.id === id);
      return { id, name: known?.name ?? 'Ma maison', zone: known?.zone ?? metropolitanZone };
    });
  }, [grants, role, structures]);
}

/** The own house looked at: the chosen one, else the first. Undefined when the role has none. */
export function useOwnStructure(): [OwnStructure | undefined, (id: string) => void] {
  const structures = useOwnStructures();
  const [chosen, choose] = useStore<string>('structure', '');
  return [structures.find((structure) => structure.id === chosen) ?? structures[0], choose];
}

/** The zone of an own house, by its id. */
export function useZoneOf(): (structureId: string) => string {
  const houses = useOwnStructures();
  return useCallback(
    (structureId) => houses.find(({ id }) => id === structureId)?.zone ?? metropolitanZone,
    [houses],
  );
}

/** Civil day of now in a zone. */
export function useToday(zone: string = metropolitanZone): string {
  return dayIn(zone, new Date());
}
