import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { DataFolder } from './data-folder.js';

const scratch = mkdtempSync(path.join(tmpdir(), 'maillage-data-folder-'));
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

describe('the data folder', () => {
  it('is made with everything it needs, and again without harm', () => {
    const folder = new DataFolder(path.join(scratch, 'deep', 'data'));
    folder.prepare();
    folder.prepare();
    expect(existsSync(folder.in('secrets'))).toBe(true);
  });

  it('says in one sentence that it cannot be made, and does not try for ever', () => {
    const file = path.join(scratch, 'a-file');
    writeFileSync(file, '');
    expect(() => {
      new DataFolder(path.join(file, 'data')).prepare();
    }).toThrow(/cannot be made .*set MAILLAGE_DATA/);
  });

  it('is refused to a second launcher', () => {
    const folder = new DataFolder(path.join(scratch, 'claimed'));
    folder.prepare();
    const giveBack = folder.claim();
    expect(() => folder.claim()).toThrow('Maillage already runs on');
    giveBack();
    folder.claim()();
  });
});
