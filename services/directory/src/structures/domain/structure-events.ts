import type { DomainEvent } from '@maillage/kernel';
import type { PublicStructure, Structure } from './structure.js';

type StructureFact = 'registered' | 'updated' | 'republished';

/** Says a fact about a structure with its whole public state; the house's own contact is not part of it. */
export function structureEvent(fact: StructureFact, structure: Structure): DomainEvent {
  return {
    type: `directory.structure.${fact}.v1`,
    subject: structure.id,
    aggregateVersion: structure.version,
    networkId: structure.networkId,
    structureId: structure.id,
    audience: 'everyone',
    data: { structure: publicStateOf(structure) },
  };
}

function publicStateOf(structure: Structure): PublicStructure {
  const { phone: _phone, mail: _mail, version: _version, ...state } = structure;
  return state;
}
