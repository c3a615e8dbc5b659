import { readFileSync, statSync } from 'node:fs';

const KEY_BYTES = 32;

/** What a key ring file holds: base64 of 32 bytes per version. Versions are `v1`, `v2`… (`1` is read as `v1`). */
export interface KeyRingFile {
  /** The version that seals and hashes; the others only open and search. */
  readonly current: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly hashKeys: Readonly<Record<string, string>>;
}

/** Keys of a version that wrap, and those that hash: a version may lose the one before the other. */
export const keySections = ['keys', 'hashKeys'] as const;
export type KeySection = (typeof keySections)[number];

interface Keys {
  readonly current: string;
  readonly keys: ReadonlyMap<string, Buffer>;
  readonly hashKeys: ReadonlyMap<string, Buffer>;
}

/** A file, and what tells that it was replaced. */
interface Source {
  readonly path: string;
  readonly state: string;
}

/**
 * The keys of one service: those that wrap record keys, and those of keyed hashes. Losing the ring loses the data.
 * Read from a file, it takes on a file that was replaced: at the next `refresh`, and at once when it meets a version
 * that it does not know. Never logged: `toJSON` and inspection show versions only.
 */
export class KeyRing {
  #held: Keys;
  #source: Source | undefined;

  private constructor(held: Keys, source?: Source) {
    this.#held = held;
    this.#source = source;
  }

  /** The version that seals and hashes now. */
  get current(): string {
    return this.#held.current;
  }

  /**
   * Takes on the ring's file when it was replaced.
   * @returns whether it was.
   * @throws Error as `fromFile`; the keys that were held stay.
   */
  refresh(): boolean {
    const source = this.#source;
    if (!source) return false;
    const state = stateOf(source.path);
    if (state === source.state) return false;
    const { held } = readFile(source.path);
    this.#held = held;
    this.#source = { path: source.path, state };
    return true;
  }

  /**
   * Reads a ring from a JSON file.
   * @throws Error with one sentence that names the file and says what would be right.
   */
  static fromFile(path: string): KeyRing {
    const { held, state } = readFile(path);
    return new KeyRing(held, { path, state });
  }

  /** Builds a ring from the content of its file. @throws Error as `fromFile`. */
  static from(content: unknown, name = 'The key ring'): KeyRing {
    return new KeyRing(readKeysOf(content, name));
  }

  /** @throws Error when the ring has no such version: a part of its history is missing. */
  wrappingKey(version: string): Buffer {
    return this.keyOf('keys', version);
  }

  /** @throws Error when the ring has no such version. */
  hashKey(version: string): Buffer {
    return this.keyOf('hashKeys', version);
  }

  /** Versions of hash keys, the current one first: during a rotation all are searched. */
  hashVersions(): readonly string[] {
    const { current, hashKeys } = this.#held;
    return [current, ...[...hashKeys.keys()].filter((each) => each !== current)];
  }

  /** Versions that no longer seal: what a rotation has still to leave behind. */
  olderVersions(): readonly string[] {
    const { current, keys, hashKeys } = this.#held;
    return [...new Set([...keys.keys(), ...hashKeys.keys()])].filter((each) => each !== current);
  }

  /** Sections in which the ring has a key of this version. */
  sectionsOf(version: string): KeySection[] {
    return keySections.filter((section) => this.#held[section].has(versionName(version)));
  }

  toJSON(): { readonly current: string; readonly versions: readonly string[] } {
    return { current: this.current, versions: [...this.#held.keys.keys()] };
  }

  /** Another process may have rotated a moment ago: then the file has what is missing here. */
  private keyOf(section: KeySection, version: string): Buffer {
    const key = this.#held[section].get(version);
    if (key) return key;
    if (this.refresh()) return this.keyOf(section, version);
    throw new Error(
      `The key ring has no key of version "${version}": restore it to read older records.`,
    );
  }
}

/** Reads the state first: a file replaced in between is read once more, never missed. */
function readFile(path: string): { readonly held: Keys; readonly state: string } {
  let text: string;
  let state: string;
  try {
    state = stateOf(path);
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Error(
      `The key ring ${path} cannot be read: check that the file exists and who may read it.`,
    );
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new Error(`The key ring ${path} is not JSON: expected {"current", "keys", "hashKeys"}.`);
  }
  return { held: readKeysOf(content, `The key ring ${path}`), state };
}

function stateOf(path: string): string {
  const { ino, size, mtimeMs } = statSync(path);
  return [ino, size, mtimeMs].join('/');
}

function readKeysOf(content: unknown, name: string): Keys {
  if (!isObject(content))
    throw new Error(`${name} must be an object {"current", "keys", "hashKeys"}.`);
  const keys = readKeys(content['keys'], `${name}: "keys"`);
  const hashKeys = readKeys(content['hashKeys'], `${name}: "hashKeys"`);
  const current = versionName(String(content['current']));
  if (!keys.has(current) || !hashKeys.has(current)) {
    throw new Error(`${name}: "current" must name a version that is in "keys" and in "hashKeys".`);
  }
  return { current, keys, hashKeys };
}

function readKeys(section: unknown, name: string): ReadonlyMap<string, Buffer> {
  if (!isObject(section) || Object.keys(section).length === 0) {
    throw new Error(
      `${name} must hold at least one version, for instance {"v1": "<base64 of 32 bytes>"}.`,
    );
  }
  const keys = new Map<string, Buffer>();
  for (const [version, encoded] of Object.entries(section)) {
    if (!/^v?\d+$/.test(version)) {
      throw new Error(`${name}: "${version}" is not a version; write v1, v2…`);
    }
    const key = typeof encoded === 'string' ? Buffer.from(encoded, 'base64') : undefined;
    if (key?.length !== KEY_BYTES) {
      throw new Error(
        `${name}: version ${version} must be 32 bytes in base64 (openssl rand -base64 32).`,
      );
    }
    keys.set(versionName(version), key);
  }
  return keys;
}

/** `1` is read as `v1`. */
export function versionName(version: string): string {
  return version.startsWith('v') ? version : `v${version}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
