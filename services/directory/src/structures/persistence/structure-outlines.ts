import type { Scope } from '@maillage/kernel';
import { Injectable } from '@nestjs/common';
import { searchWordsOf } from '../domain/structure-search.js';
import { mayReadStructuresOf } from '../domain/structure.policy.js';
import { HeldByRevision } from './held-by-revision.js';
import type { StructureDocument } from './structure-document.js';
import { StructureStore } from './structure-store.js';

const outlineFields = {
  networkId: 1,
  mainStructureId: 1,
  sortKey: 1,
  name: 1,
  commune: 1,
  postcode: 1,
  format: 1,
  kind: 1,
  latitude: 1,
  longitude: 1,
  vanished: 1,
};
type OutlineDocument = Pick<StructureDocument, '_id' | keyof typeof outlineFields>;

/** As much of a structure as lists choose and sort by, and maps draw. */
export type StructureOutline = OutlineDocument & { readonly words: readonly string[] };

/**
 * The outlines of all structures, held in memory as long as the revision stands: the whole nation is some 3,000, and
 * reading them all takes the embedded database longer than a search may.
 */
@Injectable()
export class StructureOutlines {
  private readonly outlines: HeldByRevision<readonly StructureOutline[]>;

  constructor(private readonly store: StructureStore) {
    this.outlines = new HeldByRevision(
      () => store.revision(),
      () => this.read(),
    );
  }

  /** Those that a caller may read, by name; as they are now, whoever wrote last. */
  async visibleTo(scope: Scope): Promise<StructureOutline[]> {
    const outlines = await this.outlines.current();
    return outlines.filter(({ networkId }) => mayReadStructuresOf(scope, networkId));
  }

  private async read(): Promise<readonly StructureOutline[]> {
    const found = await this.store.structures.find({}, outlineFields).lean<OutlineDocument[]>();
    return found.map((each) => ({ ...each, words: searchWordsOf(each) })).sort(byName);
  }
}

/** Order of lists: the folded name, then the id. */
export function byName(
  a: Pick<StructureDocument, '_id' | 'sortKey'>,
  b: Pick<StructureDocument, '_id' | 'sortKey'>,
): number {
  return compare(a.sortKey, b.sortKey) || compare(a._id, b._id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
