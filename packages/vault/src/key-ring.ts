import { readFileSync } from 'node:fs';

const KEY_BYTES = 32;

/** What a key ring file holds: base64 of 32 bytes per version. Versions are `v1`, `v2`… (`1` is read as `v1`). */
export interface KeyRingFile {
  /** The version that seals and hashes; the others only open and search. */
  readonly current: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly hashKeys: Readonly<Record<string, string>>;
}

/**
 * The keys of one service: those that wrap record keys, and those of keyed hashes. Losing the ring loses the data.
 * Never logged: `toJSON` and inspection show versions only.
 */
export class KeyRing {
  readonly #keys: ReadonlyMap<string, Buffer>;
  readonly #hashKeys: ReadonlyMap<string, Buffer>;

  private constructor(
    readonly current: string,
    keys: ReadonlyMap<string, Buffer>,
    hashKeys: ReadonlyMap<string, Buffer>,
  ) {
    this.#keys = keys;
    this.#hashKeys = hashKeys;
  }

  /**
   * Reads a ring from a JSON file, once, at boot.
   * @throws Error with one sentence that names the file and says what would be right.
   */
  static fromFile(path: string): KeyRing {
    let text: string;
    try {
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
      throw new Error(
        `The key ring ${path} is not JSON: expected {"current", "keys", "hashKeys"}.`,
      );
    }
    return KeyRing.from(content, `The key ring ${path}`);
  }

  /** Builds a ring from the content of its file. @throws Error as `fromFile`. */
  static from(content: unknown, name = 'The key ring'): KeyRing {
    if (!isObject(content))
      throw new Error(`${name} must be an object {"current", "keys", "hashKeys"}.`);
    const keys = readKeys(content['keys'], `${name}: "keys"`);
    const hashKeys = readKeys(content['hashKeys'], `${name}: "hashKeys"`);
    const current = versionName(String(content['current']));
    if (!keys.has(current) || !hashKeys.has(current)) {
      throw new Error(
        `${name}: "current" must name a version that is in "keys" and in "hashKeys".`,
      );
    }
    return new KeyRing(current, keys, hashKeys);
  }

  /** @throws Error when the ring has no such version: a part of its history is missing. */
  wrappingKey(version: string): Buffer {
    return keyOf(this.#keys, version);
  }

  /** @throws Error when the ring has no such version. */
  hashKey(version: string): Buffer {
    return keyOf(this.#hashKeys, version);
  }

  /** Versions of hash keys, the current one first: during a rotation all are searched. */
  hashVersions(): readonly string[] {
    return [this.current, ...[...this.#hashKeys.keys()].filter((each) => each !== this.current)];
  }

  toJSON(): { readonly current: string; readonly versions: readonly string[] } {
    return { current: this.current, versions: [...this.#keys.keys()] };
  }
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

function versionName(version: string): string {
  return version.startsWith('v') ? version : `v${version}`;
}

function keyOf(keys: ReadonlyMap<string, Buffer>, version: string): Buffer {
  const key = keys.get(version);
  if (!key)
    throw new Error(
      `The key ring has no key of version "${version}": restore it to read older records.`,
    );
  return key;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
