import type { ListedStructure } from './national-list.js';

/** What is held of a house that an earlier list brought in. */
export interface HeldStructure {
  readonly id: string;
  readonly nationalId: string;
  readonly department: string;
  readonly contentHash: string;
  readonly vanished: boolean;
  readonly version: number;
}

/** A house of the list, with a hash over all that the list says of it. */
export interface HashedStructure {
  readonly structure: ListedStructure;
  readonly contentHash: string;
}

export interface ImportPlan {
  readonly created: readonly HashedStructure[];
  /** Changed since, or back after it had vanished. */
  readonly updated: readonly { readonly held: HeldStructure; readonly next: HashedStructure }[];
  readonly unchanged: readonly HashedStructure[];
  /** Held, not yet marked, and no longer named: marked, never deleted. */
  readonly vanished: readonly HeldStructure[];
}

/**
 * What applying a list would change. `unreadableIds` are houses the list names on lines that could not be read:
 * they keep what is held of them and have not vanished.
 */
export function planImport(
  listed: readonly HashedStructure[],
  held: readonly HeldStructure[],
  unreadableIds: ReadonlySet<string>,
): ImportPlan {
  const heldById = new Map(held.map((structure) => [structure.nationalId, structure]));
  const named = new Set(listed.map(({ structure }) => structure.nationalId));
  const created: HashedStructure[] = [];
  const updated: { held: HeldStructure; next: HashedStructure }[] = [];
  const unchanged: HashedStructure[] = [];
  for (const next of listed) {
    const before = heldById.get(next.structure.nationalId);
    if (before === undefined) created.push(next);
    else if (before.contentHash === next.contentHash && !before.vanished) unchanged.push(next);
    else updated.push({ held: before, next });
  }
  const vanished = held.filter(
    ({ nationalId, vanished: already }) =>
      !already && !named.has(nationalId) && !unreadableIds.has(nationalId),
  );
  return { created, updated, unchanged, vanished };
}
