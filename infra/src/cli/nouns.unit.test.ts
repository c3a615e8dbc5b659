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
    expect(() => errandOf(['republish', 'gateway'])).toThrow('names no service');
  });

  it.each([[['frobnicate']], [[]], [['constructor']]])(
    'unknown (%j) is answered with all there are',
    (words) => {
      expect(() => errandOf(words)).toThrow(/structures import.*republish.*dead-letters/);
    },
  );
});
