import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aKeyRingFile } from './key-ring.builder.js';
import { KeyRing, type KeyRingFile } from './key-ring.js';
import { keyedHash, keyedHashes } from './keyed-hash.js';
import { addVersion, removeVersion } from './ring-file.js';
import { openRecord, rewrapRecord, sealRecord } from './sealed-record.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'maillage-ring-'));
  file = path.join(folder, 'ring.json');
  writeFileSync(file, JSON.stringify(aKeyRingFile(['v1'])));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const both = ['keys', 'hashKeys'] as const;
const later = (): Date => new Date(Date.now() + 120_000);

describe('a ring that is rotated while a service runs', () => {
  it('seals with the new version once refreshed, and opens what the old one sealed', () => {
    const ring = KeyRing.fromFile(file);
    const old = sealRecord(ring, { surname: 'Martin' }, 'ben-1');
    expect(addVersion(file)).toBe('v2');
    expect(ring.current).toBe('v1');
    expect(ring.refresh()).toBe(true);
    expect(ring.refresh()).toBe(false);
    expect(sealRecord(ring, {}, 'ben-2').keyVersion).toBe('v2');
    expect(openRecord(ring, old, 'ben-1')).toEqual({ surname: 'Martin' });
    expect(openRecord(ring, rewrapRecord(ring, old, 'ben-1'), 'ben-1')).toEqual({
      surname: 'Martin',
    });
    expect(keyedHashes(ring, 'phone', '1')).toHaveLength(2);
  });

  it('opens at once what another process sealed under a version it has not met', () => {
    const running = KeyRing.fromFile(file);
    addVersion(file);
    const elsewhere = sealRecord(KeyRing.fromFile(file), { surname: 'Martin' }, 'ben-1');
    expect(openRecord(running, elsewhere, 'ben-1')).toEqual({ surname: 'Martin' });
    expect(running.current).toBe('v2');
  });

  it('stays as it is while the file is no ring', () => {
    const ring = KeyRing.fromFile(file);
    const before = keyedHash(ring, 'phone', '1');
    writeFileSync(file, '{');
    expect(() => ring.refresh()).toThrow('is not JSON');
    expect(keyedHash(ring, 'phone', '1')).toBe(before);
  });
});

describe('the file of a ring', () => {
  it('keeps its older versions, and is its owner’s only', () => {
    const before = JSON.parse(readFileSync(file, 'utf8')) as KeyRingFile;
    addVersion(file);
    const after = JSON.parse(readFileSync(file, 'utf8')) as KeyRingFile;
    expect(after.keys['v1']).toBe(before.keys['v1']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('loses an older version for good, never the current one, nor in the first minute', () => {
    const sealed = sealRecord(KeyRing.fromFile(file), { surname: 'Martin' }, 'ben-1');
    addVersion(file);
    expect(() => removeVersion(file, 'v2', both, later())).toThrow('current');
    expect(() => removeVersion(file, 'v1', both, new Date())).toThrow('less than a minute ago');
    expect(() => removeVersion(file, 'v9', both, later())).toThrow('no version v9');
    removeVersion(file, '1', both, later());
    const ring = KeyRing.fromFile(file);
    expect(ring.olderVersions()).toEqual([]);
    expect(() => openRecord(ring, sealed, 'ben-1')).toThrow('no key of version "v1"');
  });

  it('may lose what an older version seals with, and still find by what it hashed', () => {
    const before = KeyRing.fromFile(file);
    const hash = keyedHash(before, 'phone', '1');
    addVersion(file);
    removeVersion(file, 'v1', ['keys'], later());
    const ring = KeyRing.fromFile(file);
    expect(ring.sectionsOf('v1')).toEqual(['hashKeys']);
    expect(ring.olderVersions()).toEqual(['v1']);
    expect(keyedHashes(ring, 'phone', '1')).toContain(hash);
    expect(() => removeVersion(file, 'v1', ['keys'], later())).toThrow('no version v1 in "keys"');
    expect(addVersion(file)).toBe('v3');
  });

  it('counts on from versions without their letter, as older installations wrote them', () => {
    const { keys, hashKeys } = aKeyRingFile(['v1']);
    const one = (of: Readonly<Record<string, string>>) => ({ '1': of['v1'] });
    writeFileSync(file, JSON.stringify({ current: '1', keys: one(keys), hashKeys: one(hashKeys) }));
    utimesSync(file, new Date(0), new Date(0));
    expect(addVersion(file)).toBe('v2');
    expect(KeyRing.fromFile(file).olderVersions()).toEqual(['v1']);
  });

  it('is left alone while another changes it, or a change was cut short, and says how to go on', () => {
    const before = readFileSync(file, 'utf8');
    const beside = `${file}.new`;
    writeFileSync(beside, '{"current":"v2"');
    expect(() => addVersion(file)).toThrow(`delete ${beside}`);
    expect(() => removeVersion(file, 'v1', both, later())).toThrow('Somebody is changing the ring');
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(existsSync(beside)).toBe(true);
    rmSync(beside);
    expect(addVersion(file)).toBe('v2');
  });

  it('is free again after a change that was refused', () => {
    expect(() => removeVersion(file, 'v1', both, later())).toThrow('current');
    expect(existsSync(`${file}.new`)).toBe(false);
    expect(addVersion(file)).toBe('v2');
  });
});
