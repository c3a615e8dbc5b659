import { describe, expect, it } from '@jest/globals';
import { cellText, distanceOf, tooFarSentence } from './distance.js';

const cell = (inDays: number | null, motiveCode = 'm') => ({
  motiveCode,
  startsAt: inDays === null ? null : '2026-03-03T09:00:00.000Z',
  inDays,
});

describe('a next slot', () => {
  it.each([
    [0, 'soon', 'auj.'],
    [1, 'soon', 'demain'],
    [2, 'soon', '2 j'],
    [3, 'later', '3 j'],
    [13, 'later', '13 j'],
    [14, 'far', '▲ 14 j'],
    [null, 'none', '✕ aucun'],
  ] as const)('in %s days is %s and written « %s »', (inDays, distance, text) => {
    expect(distanceOf(cell(inDays), 14)).toBe(distance);
    expect(cellText(cell(inDays), 14)).toBe(text);
  });
  it('of a motive that the house does not offer is a dash', () => {
    expect(distanceOf(undefined, 14)).toBe('not-offered');
    expect(cellText(undefined, 14)).toBe('–');
  });
});

describe('the sentence above the table', () => {
  const house = (id: string, ...days: readonly (number | null)[]) => ({
    ...{ id, name: id, commune: '', zone: 'Europe/Paris' },
    nextSlots: days.map((each, index) => cell(each, `m${String(index)}`)),
  });
  it('counts what is too far and what is nowhere', () => {
    expect(tooFarSentence([house('a', 1, 14), house('b', 20, null), house('c', 3)], 14)).toBe(
      '2 créneaux à 14 jours ou plus, 1 motif sans aucun créneau en six mois, dans 2 maisons.',
    );
    expect(tooFarSentence([house('a', 21)], 21)).toBe(
      '1 créneau à 21 jours ou plus, dans 1 maison.',
    );
  });
  it('says when all is near', () => {
    expect(tooFarSentence([house('a', 1)], 7)).toBe(
      'Chaque motif proposé a un créneau à moins de 7 jours.',
    );
  });
});
