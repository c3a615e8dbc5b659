import { foldedText } from '../domain/folded-text.js';
import { noDetails, type Structure, type StructureSource } from '../domain/structure.js';
import type { StructureDocument } from './structure-document.js';

/** A structure as it is stored, with what it is sorted by. */
export function documentOf(
  structure: Structure,
  origin: {
    readonly source: StructureSource;
    readonly listId?: string;
    readonly contentHash?: string;
    readonly handEdited?: readonly string[];
  },
): StructureDocument {
  const { id, ...state } = structure;
  return {
    _id: id,
    ...state,
    ...origin,
    sortKey: foldedText(structure.name),
  };
}

/** A stored structure as the domain knows it; one stored before there were details has none, and a room without a kind is an office. */
export function structureOf(document: StructureDocument): Structure {
  const {
    _id,
    source: _source,
    listId: _listId,
    contentHash: _contentHash,
    handEdited: _handEdited,
    sortKey: _sortKey,
    searchWords: _words,
    searchPrefixes: _prefixes,
    ...state
  } = document;
  const structure = { id: _id, ...noDetails, ...state };
  return {
    ...structure,
    rooms: structure.rooms.map((room) => ({ ...room, kind: room.kind ?? 'office' })),
  };
}
