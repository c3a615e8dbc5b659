import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { KeyRing, versionName, type KeyRingFile } from './key-ring.js';

/** Seconds within which every running service has taken on a ring that was replaced. */
export const RING_REFRESH_SECONDS = 5;
/** Seconds after which nobody seals with a version that is no longer current. */
export const RETIRE_AFTER_SECONDS = 60;

/**
 * Adds a version with fresh keys to a ring's file and makes it current; older versions stay. The file is replaced as a
 * whole: a crash leaves the old one or the new one.
 * @returns the new version. @throws Error as `KeyRing.fromFile`.
 */
export function addVersion(path: string): string {
  const file = read(path);
  const numbers = Object.keys({ ...file.keys, ...file.hashKeys }).map((each) =>
    Number(each.replace('v', '')),
  );
  const version = `v${String(Math.max(...numbers) + 1)}`;
  const key = (): string => randomBytes(32).toString('base64');
  replace(path, {
    current: version,
    keys: { ...file.keys, [version]: key() },
    hashKeys: { ...file.hashKeys, [version]: key() },
  });
  return version;
}

/**
 * Removes an older version from a ring's file. Whoever calls has made sure that nothing is sealed or hashed with it.
 * @throws Error when it is the current one, or is not there, or the ring was replaced less than a minute ago.
 */
export function removeVersion(path: string, version: string, now: Date): void {
  const file = read(path);
  const name = versionName(version);
  if (versionName(file.current) === name) throw new Error(`${name} is the current version.`);
  const { mtimeMs } = statSync(path);
  if (now.getTime() - mtimeMs < RETIRE_AFTER_SECONDS * 1000) {
    throw new Error('The ring changed less than a minute ago: a service may still seal with it.');
  }
  const without = (keys: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(keys).filter(([each]) => versionName(each) !== name));
  const left = { ...file, keys: without(file.keys), hashKeys: without(file.hashKeys) };
  if (Object.keys(left.keys).length === Object.keys(file.keys).length) {
    throw new Error(`The ring has no version ${name}.`);
  }
  replace(path, left);
}

function read(path: string): KeyRingFile {
  KeyRing.fromFile(path);
  return JSON.parse(readFileSync(path, 'utf8')) as KeyRingFile;
}

function replace(path: string, content: KeyRingFile): void {
  KeyRing.from(content);
  const beside = `${path}.new`;
  const file = openSync(beside, 'w', 0o600);
  try {
    writeSync(file, JSON.stringify(content, null, 2));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
}
