import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { KeyRing, versionName, type KeyRingFile, type KeySection } from './key-ring.js';

/** Seconds within which every running service has taken on a ring that was replaced. */
export const RING_REFRESH_SECONDS = 5;
/** Seconds after which nobody seals with a version that is no longer current. */
export const RETIRE_AFTER_SECONDS = 60;

/**
 * Adds a version with fresh keys to a ring's file and makes it current; older versions stay. The file is replaced as a
 * whole: a crash leaves the old one or the new one.
 * @returns the new version. @throws Error as `KeyRing.fromFile`, or when somebody else is changing the ring.
 */
export function addVersion(path: string): string {
  const { current } = change(path, (file) => {
    const numbers = Object.keys({ ...file.keys, ...file.hashKeys }).map((each) =>
      Number(each.replace('v', '')),
    );
    const version = `v${String(Math.max(...numbers) + 1)}`;
    const key = (): string => randomBytes(32).toString('base64');
    return {
      current: version,
      keys: { ...file.keys, [version]: key() },
      hashKeys: { ...file.hashKeys, [version]: key() },
    };
  });
  return current;
}

/**
 * Removes the keys of an older version from these sections of a ring's file. Whoever calls has made sure that nothing is
 * sealed (`keys`) or hashed (`hashKeys`) with them.
 * @throws Error when it is the current one, or is not there, or the ring was replaced less than a minute ago, or
 * somebody else is changing it.
 */
export function removeVersion(
  path: string,
  version: string,
  sections: readonly KeySection[],
  now: Date,
): void {
  change(path, (file) => {
    const name = versionName(version);
    if (versionName(file.current) === name) throw new Error(`${name} is the current version.`);
    const { mtimeMs } = statSync(path);
    if (now.getTime() - mtimeMs < RETIRE_AFTER_SECONDS * 1000) {
      throw new Error('The ring changed less than a minute ago: a service may still seal with it.');
    }
    const left = { ...file };
    for (const section of sections) {
      const kept = Object.entries(file[section]).filter(([each]) => versionName(each) !== name);
      if (kept.length === Object.keys(file[section]).length) {
        throw new Error(`The ring has no version ${name} in "${section}".`);
      }
      left[section] = Object.fromEntries(kept);
    }
    return left;
  });
}

/** One at a time, from reading to replacing: a version that another has added meanwhile would be lost with its data. */
function change(path: string, decide: (file: KeyRingFile) => KeyRingFile): KeyRingFile {
  const beside = `${path}.new`;
  const file = openAlone(beside);
  try {
    const content = decide(read(path));
    KeyRing.from(content);
    writeFileSync(file, JSON.stringify(content, null, 2));
    fsyncSync(file);
    renameSync(beside, path);
    settle(dirname(path));
    return content;
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

function openAlone(beside: string): number {
  try {
    return openSync(beside, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const { mtime } = statSync(beside);
    throw new Error(
      `Somebody is changing the ring since ${mtime.toISOString()}: nothing was done. If nobody is, a change was cut short: delete ${beside}, which nothing was sealed with yet.`,
      { cause: error },
    );
  }
}

/** A power cut must not bring the old ring back once records are sealed with the new one. */
function settle(folder: string): void {
  const entries = openSync(folder, 'r');
  try {
    fsyncSync(entries);
  } finally {
    closeSync(entries);
  }
}

function read(path: string): KeyRingFile {
  KeyRing.fromFile(path);
  return JSON.parse(readFileSync(path, 'utf8')) as KeyRingFile;
}
