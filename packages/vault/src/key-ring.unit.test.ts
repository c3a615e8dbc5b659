import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, describe, expect, it } from '@jest/globals';
import { aKeyRingFile } from './key-ring.builder.js';
import { KeyRing } from './key-ring.js';

const folder = mkdtempSync(join(tmpdir(), 'key-ring-'));
afterAll(() => rmSync(folder, { recursive: true }));

function ringFile(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('A key ring', () => {
  it('is read from its file, versions with or without v', () => {
    const { keys, hashKeys } = aKeyRingFile(['1', '2']);
    const ring = KeyRing.fromFile(
      ringFile('good.json', JSON.stringify({ current: 2, keys, hashKeys })),
    );
    expect(ring.current).toBe('v2');
    expect(ring.hashVersions()).toEqual(['v2', 'v1']);
    expect(ring.wrappingKey('v1')).toHaveLength(32);
  });

  it.each([
    ['absent.json', undefined, 'cannot be read'],
    ['text.json', 'v1: abc', 'is not JSON'],
    ['list.json', '[]', 'must be an object'],
    ['empty.json', '{"current":"v1","keys":{},"hashKeys":{}}', 'at least one version'],
    [
      'short.json',
      JSON.stringify({ ...aKeyRingFile(), keys: { v1: 'c2hvcnQ=' } }),
      'must be 32 bytes in base64',
    ],
    [
      'other.json',
      JSON.stringify({ ...aKeyRingFile(), current: 'v9' }),
      '"current" must name a version',
    ],
  ])('says in a sentence what is wrong with %s', (name, content, sentence) => {
    const path = content === undefined ? join(folder, name) : ringFile(name, content);
    expect(() => KeyRing.fromFile(path)).toThrow(sentence);
    expect(() => KeyRing.fromFile(path)).toThrow(path);
  });

  it('never shows its keys', () => {
    const file = aKeyRingFile();
    const shown = inspect(KeyRing.from(file), { depth: 9 }) + JSON.stringify(KeyRing.from(file));
    const key = file.keys['v1'] ?? '';
    expect(shown).not.toContain(key);
    expect(shown).not.toContain(
      Buffer.from(key, 'base64').subarray(0, 4).toString('hex').match(/../g)?.join(' '),
    );
  });
});
