import { useMembersAt } from '../members/use-colleagues.js';
import type { Receiver } from './MembersField.js';

/** Who can receive at a house: those who work there, and partners who may hold a permanence. */
export function useReceivers(structureId: string): {
  readonly staff: readonly Receiver[];
  readonly partners: readonly Receiver[];
} {
  const { members } = useMembersAt({ structureId });
  return { staff: members, partners: [] };
}
