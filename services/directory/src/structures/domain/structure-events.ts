import type { DomainEvent } from '@maillage/kernel';
import type { PublicStructure, Structure } from './structure.js';

type StructureFact = 'registered' | 'updated' | 'republished';

/** Says a fact about a structure with its whole public state; contact, free text and details stay in the directory. */
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
  const {
    phone: _phone,
    mail: _mail,
    version: _version,
    mainStructureId: _main,
    carrier: _carrier,
    groups: _groups,
    rural: _rural,
    priorityArea: _priorityArea,
    labelledOn: _labelledOn,
    comment: _comment,
    freshness: _freshness,
    ...state
  } = structure;
  return state;
}
