import type { KeyRing } from './key-ring.js';
import { addVersion, removeVersion } from './ring-file.js';

/** What a stretch of a rewrap came to. */
export interface Rewrapped {
  readonly moved: number;
  /** Those that do not open: they stay as they are. */
  readonly broken: number;
  /** Id to go on after; null when the store was seen to its end. */
  readonly after: string | null;
}

/** Records of one kind that are sealed or found under a service's ring. */
export interface SealedStore {
  readonly name: string;
  /** How many rest on this version. */
  waiting(version: string): Promise<number>;
  /**
   * Rewraps at most `limit` of those, by id, under the ring's current version and rewrites their hashes: each by
   * itself, and only if it did not change meanwhile.
   */
  rewrap(version: string, after: string | null, limit: number): Promise<Rewrapped>;
  /** How many of those that wait do not open. Reads every one of them. */
  broken(version: string): Promise<number>;
}

const BATCH = 100;

/**
 * Moves everything that opens to the ring's current version. Safe to stop at any moment and to run twice at a time.
 * @param onProgress told after each stretch in which something moved.
 */
export async function rewrapAll(
  ring: KeyRing,
  stores: readonly SealedStore[],
  onProgress: (store: string, moved: number) => void = () => undefined,
): Promise<Omit<Rewrapped, 'after'>> {
  const total = { moved: 0, broken: 0 };
  for (const version of ring.olderVersions()) {
    for (const store of stores) {
      let [moved, after]: [number, string | null] = [0, null];
      do {
        const stretch: Rewrapped = await store.rewrap(version, after, BATCH);
        moved += stretch.moved;
        total.broken += stretch.broken;
        after = stretch.after;
        if (stretch.moved > 0) onProgress(store.name, moved);
      } while (after !== null);
      total.moved += moved;
    }
  }
  return total;
}

export interface RingOfService {
  readonly file: string;
  readonly ring: KeyRing;
  readonly stores: readonly SealedStore[];
  readonly now: () => Date;
}

/** Makes a new version current; running services take it on by themselves and move their records to it. */
export function rotate({ file, ring }: RingOfService): string[] {
  const version = addVersion(file);
  ring.refresh();
  return [`${version} is the current version; records are moved to it by the running service.`];
}

/** What still rests on older versions. */
export async function standing({ ring, stores }: RingOfService): Promise<string[]> {
  const lines = [`current version: ${ring.current}`];
  for (const version of ring.olderVersions()) {
    for (const store of stores) {
      lines.push(`${version}: ${await leftIn(store, version)}`);
    }
  }
  return lines;
}

async function leftIn(store: SealedStore, version: string): Promise<string> {
  const left = `${String(await store.waiting(version))} ${store.name} left`;
  const broken = await store.broken(version);
  if (broken === 0) return left;
  return `${left}, ${String(broken)} of which could not be opened: restore or erase them`;
}

/** Removes a version that nothing rests on. @throws Error, one sentence, when something does. */
export async function retire(service: RingOfService, version: string): Promise<string[]> {
  for (const store of service.stores) {
    if ((await store.waiting(version)) === 0) continue;
    throw new Error(
      `${await leftIn(store, version)}: ${version} stays while any of them rests on it.`,
    );
  }
  removeVersion(service.file, version, service.now());
  service.ring.refresh();
  return [`${version} is gone: what an old backup holds under it can no longer be read.`];
}
