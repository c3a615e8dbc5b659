import { DomainError, type MemberScope } from '@maillage/kernel';
import type { StructureWish } from '../domain/structure-edit.js';
import type { Structure, Structures } from '../ports/structures.js';

/** The house that a wish names as main; null when it names none, or none that is of this network. */
export async function mainHouseOf(
  structures: Structures,
  scope: MemberScope,
  networkId: string,
  { mainStructureId }: Pick<StructureWish, 'mainStructureId'>,
): Promise<Structure | null> {
  if (!mainStructureId) return null;
  try {
    const house = await structures.byId(scope, mainStructureId);
    return house.networkId === networkId ? house : null;
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'not-found') return null;
    throw error;
  }
}
