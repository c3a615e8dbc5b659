import { describe, expect, it } from '@jest/globals';
import { communeLine, communesOf } from './communes.js';

const house = (communeInsee: string, commune: string, latitude: number | null) => ({
  communeInsee,
  commune,
  postcode: '23000',
  latitude,
  longitude: latitude === null ? null : 2,
});

describe('the communes one may search from', () => {
  it('are those of the houses, once each, by name, where the place is known', () => {
    const found = communesOf([
      house('23096', 'Guéret', 46.1),
      house('23030', 'Bourganeuf', 45.9),
      house('23096', 'Guéret', 46.2),
      house('23008', 'Aubusson', null),
    ]);
    expect(found.map(({ name, latitude }) => [name, latitude])).toEqual([
      ['Bourganeuf', 45.9],
      ['Guéret', 46.1],
    ]);
    expect(found.map(communeLine)).toEqual(['Bourganeuf (23000)', 'Guéret (23000)']);
  });
});
