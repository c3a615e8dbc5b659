import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { gistOf, tailOf } from './log-tail.js';

function logOf(...lines: string[]): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'maillage-log-')), 'x.log');
  writeFileSync(file, lines.join('\n'));
  return file;
}

describe('the end of a log', () => {
  it('is told by its last error, without the stack', () => {
    const file = logOf(
      'starting',
      'Error: MONGODB_URL is missing',
      '    at boot (x.js:1)',
      '}',
      'Node.js v20.20.2',
    );
    expect(tailOf(file)).toEqual(['Error: MONGODB_URL is missing']);
  });

  it('is its last lines where nothing names an error', () => {
    expect(tailOf(logOf('a line', 'another', 'the last'), 2)).toEqual(['another', 'the last']);
  });

  it('reads the message of a JSON line', () => {
    expect(gistOf('{"level":50,"msg":"boot failed","err":{"message":"no key"}}')).toBe(
      'boot failed: no key',
    );
  });

  it('is empty for a log that is not there', () => {
    expect(tailOf('/nowhere/x.log')).toEqual([]);
  });
});
