import { describe, expect, it } from '@jest/globals';
import { errandOf } from './nouns.js';

describe('a command', () => {
  it('goes to the service that handles it, words unchanged', () => {
    expect(errandOf(['structures', 'import', 'list.csv', '--dry-run'])).toEqual({
      kind: 'service',
      service: 'directory',
      args: ['structures', 'import', 'list.csv', '--dry-run'],
    });
  });

  it('about erasures goes to the directory', () => {
    expect(errandOf(['erasures', 'replay', 'ids.txt'])).toMatchObject({ service: 'directory' });
  });

  it('about free time goes to the appointments', () => {
    expect(errandOf(['availability', 'rebuild'])).toEqual({
      kind: 'service',
      service: 'appointments',
      args: ['availability', 'rebuild'],
    });
  });

  it('about keys goes to the service that is named', () => {
    const errand = errandOf(['keys', '--service', 'referrals', 'retire', 'v1']);
    expect(errand).toEqual({
      kind: 'service',
      service: 'referrals',
      args: ['keys', 'retire', 'v1'],
    });
    expect(() => errandOf(['keys', 'rotate'])).toThrow('--service');
    expect(() => errandOf(['keys', 'rotate', '--service', 'reporting'])).toThrow('--service');
  });

  it('republishes the named service', () => {
    expect(errandOf(['republish', 'referrals'])).toMatchObject({ service: 'referrals' });
    expect(() => errandOf(['republish', 'gateway'])).toThrow('republish referrals');
  });

  it.each([[['frobnicate']], [[]], [['constructor']]])(
    'unknown (%j) is answered with all there are',
    (words) => {
      expect(() => errandOf(words)).toThrow(/structures.*republish.*dead-letters.*--help/);
    },
  );

  it('without a verb is answered with those of the noun', () => {
    expect(() => errandOf(['keys'])).toThrow('keys rotate --service directory|referrals');
    expect(() => errandOf(['erasures', 'undo'])).toThrow('erasures replay <file>');
  });
});

describe('help', () => {
  const linesOf = (...words: readonly string[]): readonly string[] => {
    const errand = errandOf(words);
    if (errand.kind !== 'help') throw new Error('no help');
    return errand.lines;
  };

  it.each([['--help'], ['-h'], ['help']])('(%s) says every command in a line', (word) => {
    const lines = linesOf(word);
    expect(lines).toContain('  network list');
    expect(lines).toContain('      Every network: id, name, number of houses');
    expect(lines).toContain('  keys rotate --service directory|referrals');
    expect(lines).toContain('  availability rebuild');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(100);
  });

  it('on a noun says its commands only', () => {
    const lines = linesOf('keys', '--help');
    expect(lines).toContain('  keys retire <version> --service directory|referrals');
    expect(lines.join()).not.toContain('network list');
  });
});
