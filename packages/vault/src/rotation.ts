import { keySections, versionName, type KeyRing, type KeySection } from './key-ring.js';
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
  /** How many rest on this version: their key is wrapped by it (`keys`), or they are found by its hashes (`hashKeys`). */
  waiting(version: string, section: KeySection): Promise<number>;
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
    const [onlyHashes] = ring.sectionsOf(version);
    const of = onlyHashes === 'hashKeys' ? `${version} (only its hash key is left)` : version;
    for (const store of stores) lines.push(`${of}: ${await leftIn(store, version)}`);
  }
  return lines;
}

/**
 * Removes the keys of a version that nothing rests on: what wraps, what hashes, or both. Numbers that are kept as a hash
 * only hold up the hash key, and nothing else.
 * @throws Error, one sentence, when neither can go.
 */
export async function retire(service: RingOfService, named: string): Promise<string[]> {
  const version = versionName(named);
  const { ring, file, stores, now } = service;
  const free: KeySection[] = [];
  const held: SealedStore[] = [];
  const sections = ring.sectionsOf(version);
  if (sections.length === 0) throw new Error(`The ring has no version ${version}.`);
  for (const section of sections) {
    const resting: SealedStore[] = [];
    for (const store of stores) {
      if ((await store.waiting(version, section)) > 0) resting.push(store);
    }
    if (resting.length === 0) free.push(section);
    held.push(...resting);
  }
  const left: string[] = [];
  for (const store of new Set(held)) left.push(await leftIn(store, version));
  if (free.length === 0) {
    throw new Error(`${left.join('; ')}: ${version} stays while any of them rests on it.`);
  }
  removeVersion(file, version, free, now());
  ring.refresh();
  const gone = 'what an old backup holds under it can no longer be read.';
  if (free.length === sections.length) return [`${version} is gone: ${gone}`];
  const what = { keys: 'key that seals', hashKeys: 'key that hashes' } as const;
  return free.map(
    (section) =>
      `The ${what[section]} of ${version} is gone: ${gone} The other one stays (${left.join('; ')}).`,
  );
}

async function leftIn(store: SealedStore, version: string): Promise<string> {
  const resting = await Promise.all(keySections.map((each) => store.waiting(version, each)));
  const left = `${String(Math.max(...resting))} ${store.name} left`;
  const broken = await store.broken(version);
  if (broken === 0) return left;
  return `${left}, ${String(broken)} of which could not be opened: restore or erase them`;
}
