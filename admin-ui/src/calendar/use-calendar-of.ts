import { useStore } from 'react-admin';
import { useNetworkStructures, useOwnStructures, type OwnStructure } from '../places/own-places.js';
import { useSession } from '../providers/session.js';

/** Whose calendar the session looks at: a house of its own or of its network, or its own permanences. */
export function useCalendarOf() {
  const { role, memberId } = useSession();
  const own = role === 'operator-agent' || role === 'operator-manager';
  const ownHouses = useOwnStructures();
  const { data: ofNetwork = [] } = useNetworkStructures();
  const structures: readonly OwnStructure[] = role === 'coordinator' ? ofNetwork : ownHouses;
  const [chosen, chooseStructure] = useStore<string>('structure', '');
  const structure = structures.find(({ id }) => id === chosen) ?? structures[0];
  const house = structure ? { structureId: structure.id } : null;
  const query = own ? { memberId } : house;
  return { structures, structure, chooseStructure, query, own };
}
