import { describe, expect, it } from '@jest/globals';
import { readPersonSearch } from './person-search.js';
import { MATCHES_SHOWN, selectionsFor } from './search-plan.js';

const limitsOf = (typed: string): number[] =>
  selectionsFor(readPersonSearch(typed)).map(({ limit }) => limit);

describe('how many sealed persons a search opens', () => {
  it.each(['be', 'belbadie'])(
    '“%s”: one more than is shown, as each of them answers it',
    (typed) => {
      expect(new Set(limitsOf(typed))).toEqual(new Set([MATCHES_SHOWN + 1]));
    },
  );

  it.each(['belbadier', 'be 1951', 'be 12/03/1984', 'belba ana', 'be a'])(
    '“%s”: more, as some of them do not',
    (typed) => {
      expect(Math.min(...limitsOf(typed))).toBeGreaterThan(2 * MATCHES_SHOWN);
    },
  );
});

describe('the first names that begin so', () => {
  const last = (typed: string) => selectionsFor(readPersonSearch(typed)).at(-1);

  it('are not looked for when as many surnames as are shown do already', () => {
    expect(last('be')).toMatchObject({
      firstName: { letters: 'be', whole: false },
      unlessMany: true,
    });
  });

  it.each(['be 1951', 'belbadier', 'be a'])('always are for “%s”', (typed) => {
    expect(last(typed)).not.toHaveProperty('unlessMany');
  });
});
