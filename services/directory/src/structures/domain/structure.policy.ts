import type { Scope } from '@maillage/kernel';
import type { EditableField } from './structure-edit.js';
import type { Structure } from './structure.js';

/** The networks whose houses a caller may read. */
type VisibleNetworks = readonly string[] | 'all';

/**
 * Whose houses a caller reads: those of their networks for people of a network, all for who works for the
 * nation or an operator (a leg comes from anywhere), and for a service on its own state.
 * Source: rights table, domain-directory §2.
 */
function structuresVisibleTo(scope: Scope): VisibleNetworks {
  switch (scope.role) {
    case 'agent':
    case 'structure-manager':
    case 'prescriber':
    case 'coordinator':
      return scope.networkIds;
    case 'admin':
      return scope.networkIds === 'nation' ? 'all' : scope.networkIds;
    case 'operator-agent':
    case 'operator-manager':
    case 'national':
    case 'service':
      return 'all';
  }
}

/** Whether a caller may read the houses of this network. */
export function mayReadStructuresOf(scope: Scope, networkId: string): boolean {
  const visible = structuresVisibleTo(scope);
  return visible === 'all' || visible.includes(networkId);
}

/** What a structure manager keeps of the own house. */
const dailyLife: readonly EditableField[] = ['hours', 'rooms', 'stops'];

/**
 * Whether a caller may change these fields of a house they read: coordinators and administrators any, of their
 * networks; a manager hours, rooms and stops of the own houses. Source: rights table, domain-directory §2.
 */
export function mayEditStructure(
  scope: Scope,
  structure: Pick<Structure, 'id' | 'networkId'>,
  fields: readonly EditableField[],
): boolean {
  switch (scope.role) {
    case 'coordinator':
      return scope.networkIds.includes(structure.networkId);
    case 'admin':
      return scope.networkIds === 'nation' || scope.networkIds.includes(structure.networkId);
    case 'structure-manager':
      return (
        scope.structureIds.includes(structure.id) &&
        fields.every((field) => dailyLife.includes(field))
      );
    case 'service':
      return true;
    case 'agent':
    case 'prescriber':
    case 'operator-agent':
    case 'operator-manager':
    case 'national':
      return false;
  }
}

/** Whether a caller may import the national list: only who administers the nation. */
export function mayImportList(scope: Scope): boolean {
  return scope.role === 'admin' && scope.networkIds === 'nation';
}
