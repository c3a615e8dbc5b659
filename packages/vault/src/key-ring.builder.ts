import { randomBytes } from 'node:crypto';
import { KeyRing, type KeyRingFile } from './key-ring.js';

/** The content of a ring file with fresh keys; the last version is the current one. */
export function aKeyRingFile(versions: readonly string[] = ['v1']): KeyRingFile {
  const keys = () =>
    Object.fromEntries(versions.map((each) => [each, randomBytes(32).toString('base64')]));
  return { current: versions.at(-1) ?? 'v1', keys: keys(), hashKeys: keys() };
}

export function aKeyRing(versions?: readonly string[]): KeyRing {
  return KeyRing.from(aKeyRingFile(versions));
}
