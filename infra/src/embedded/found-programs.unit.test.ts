import { describe, expect, it } from '@jest/globals';
import { pythonIn } from './python.js';
import { causeIn } from './run-tool.js';
import { isAtLeast, versionIn } from './versions.js';

describe('the version of a program', () => {
  it.each([
    ['nats-server: v2.15.0', [2, 15, 0]],
    ['Redis server v=8.2.3 sha=b5d43ceb:0 malloc=jemalloc-5.3.0 bits=64', [8, 2, 3]],
    ['db version v7.0\nBuild Info: {}', [7, 0, 0]],
  ])('is read from "%s"', (text, version) => {
    expect(versionIn(text)).toEqual(version);
  });

  it('is compared number by number', () => {
    expect(isAtLeast([2, 10, 0], [2, 10, 0])).toBe(true);
    expect(isAtLeast([2, 9, 25], [2, 10, 0])).toBe(false);
    expect(isAtLeast([10, 0, 0], [9, 9, 9])).toBe(true);
    expect(isAtLeast([6, 2, 0], [6, 2, 1])).toBe(false);
  });
});

describe('a Python', () => {
  const probe = (version: string, pip = 'pip', venv = 'venv', name = 'CPython'): string =>
    `maillage-probe ${name} ${version} ${pip} ${venv} /opt/my python/bin/python3\n`;

  it.each(['3.10', '3.11', '3.12', '3.13'])('%s is fit', (version) => {
    expect(pythonIn(probe(version))).toEqual({
      command: '/opt/my python/bin/python3',
      minor: Number(version.slice(2)),
      hasVenv: true,
    });
  });

  it('without venv is fit, and said to be without', () => {
    expect(pythonIn(probe('3.11', 'pip', '-'))?.hasVenv).toBe(false);
  });

  it.each([
    probe('3.9'),
    probe('3.14'),
    probe('2.7'),
    probe('3.11', '-'),
    probe('3.11', 'pip', 'venv', 'PyPy'),
    'pyenv: python3.13: command not found',
    '',
  ])('is not fit: %s', (output) => {
    expect(pythonIn(output)).toBeUndefined();
  });
});

describe('the cause of a failed tool', () => {
  it('is its last error line', () => {
    const output =
      'Looking\nERROR: no network\nERROR: No matching distribution\n[notice] update pip';
    expect(causeIn(output)).toBe('No matching distribution');
  });

  it('is its last line when no line names an error', () => {
    expect(causeIn('one\ntwo\n')).toBe('two');
    expect(causeIn('')).toBe('no reason given');
  });
});
