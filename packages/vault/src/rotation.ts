import type { KeyRing } from './key-ring.js';
import { addVersion, removeVersion } from './ring-file.js';

/** Records of one kind that are sealed or found under a service's ring. */
export interface SealedStore {
  readonly name: string;
  /** How many are sealed under one of these versions. */
  waiting(versions: readonly string[]): Promise<number>;
  /**
   * Rewraps at most `limit` of those under the ring's current version and rewrites their hashes, each by itself and
   * only if it did not change meanwhile.
   * @returns how many it looked at: 0 when none is left.
   */
  rewrap(versions: readonly string[], limit: number): Promise<number>;
}

const BATCH = 100;

/** Moves everything to the ring's current version. Safe to stop at any moment and to run twice at a time. */
export async function rewrapAll(
  ring: KeyRing,
  stores: readonly SealedStore[],
  onProgress: (store: string, done: number) => void = () => undefined,
): Promise<number> {
  const versions = ring.olderVersions();
  if (versions.length === 0) return 0;
  let total = 0;
  for (const store of stores) {
    let done = 0;
    for (;;) {
      const seen = await store.rewrap(versions, BATCH);
      if (seen === 0) break;
      done += seen;
      onProgress(store.name, done);
    }
    total += done;
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
      lines.push(`${version}: ${String(await store.waiting([version]))} ${store.name} left`);
    }
  }
  return lines;
}

/** Removes a version that nothing rests on. @throws Error, one sentence, when something does. */
export async function retire(service: RingOfService, version: string): Promise<string[]> {
  for (const store of service.stores) {
    const left = await store.waiting([version]);
    if (left > 0) throw new Error(`${String(left)} ${store.name} still rest on ${version}: wait.`);
  }
  removeVersion(service.file, version, service.now());
  service.ring.refresh();
  return [`${version} is gone: what an old backup holds under it can no longer be read.`];
}
