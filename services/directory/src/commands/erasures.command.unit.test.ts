import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { idsOf } from './erasures.command.js';

const folder = mkdtempSync(path.join(tmpdir(), 'maillage-erased-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(text: string): string {
  const written = path.join(folder, 'erased.txt');
  writeFileSync(written, text);
  return written;
}

describe('a list of erased persons', () => {
  it('is read as it was said, one id a line', async () => {
    expect(await idsOf(file('ben-1\r\nben-2\n'))).toEqual(['ben-1', 'ben-2']);
  });

  it('that holds anything else is refused whole, and says where', async () => {
    await expect(idsOf(file('ben-1\nQuintefeuille Rosalinde\n'))).rejects.toThrow('Line 2');
    await expect(idsOf(path.join(folder, 'nowhere'))).rejects.toThrow('ENOENT');
  });
});
