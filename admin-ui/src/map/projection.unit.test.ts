import { describe, expect, it } from '@jest/globals';
import type { StructurePoint } from '@maillage/contracts/http/directory';
import { mapSize, marksOf, projectionOf, scaleBarKm } from './projection.js';

const house = (id: string, latitude: number, longitude: number): StructurePoint => ({
  id,
  name: id,
  commune: 'Valfleury',
  postcode: '01000',
  format: 'fixed',
  kind: 'main',
  latitude,
  longitude,
});

describe('the map', () => {
  const houses = [house('a', 46, 5), house('b', 46.5, 5.5), house('c', 46.501, 5.501)];
  const projection = projectionOf(houses);

  it('holds every house, north up and east to the right', () => {
    for (const { latitude, longitude } of houses) {
      expect(projection.x(longitude)).toBeGreaterThan(0);
      expect(projection.x(longitude)).toBeLessThan(mapSize.width);
      expect(projection.y(latitude)).toBeGreaterThan(0);
      expect(projection.y(latitude)).toBeLessThan(mapSize.height);
    }
    expect(projection.y(46.5)).toBeLessThan(projection.y(46));
    expect(projection.x(5.5)).toBeGreaterThan(projection.x(5));
  });

  it('draws a kilometre the same in both directions', () => {
    const north = projection.y(46.2) - projection.y(46.3);
    const east = projection.x(5.2) - projection.x(5.1);
    expect(north / 11.12).toBeCloseTo(projection.unitsPerKm, 6);
    expect(east / (11.12 * Math.cos((46.2505 * Math.PI) / 180))).toBeCloseTo(
      projection.unitsPerKm,
      6,
    );
  });

  it('draws houses that stand close as one mark, and loses none', () => {
    const marks = marksOf(houses, projection);
    expect(marks.flatMap((mark) => mark.houses.map(({ id }) => id)).sort()).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(marks.find((mark) => mark.houses.some(({ id }) => id === 'a'))?.houses).toHaveLength(1);
    expect(marks.length).toBeLessThan(3);
  });

  it('stands a single house in the middle, and says a round scale', () => {
    const one = projectionOf([house('a', 46, 5)]);
    expect(one.x(5)).toBeCloseTo(mapSize.width / 2, 6);
    expect([1, 2, 5]).toContain(scaleBarKm(projection.unitsPerKm) / 10);
  });
});
