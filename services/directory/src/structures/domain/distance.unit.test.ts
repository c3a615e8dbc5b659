import { describe, expect, it } from '@jest/globals';
import { distanceKm, readPlace } from './distance.js';

const paris = { latitude: 48.8566, longitude: 2.3522 };
const lyon = { latitude: 45.764, longitude: 4.8357 };

describe('the distance of two places', () => {
  it('is that of the globe', () => {
    expect(distanceKm(paris, lyon)).toBeGreaterThan(388);
    expect(distanceKm(paris, lyon)).toBeLessThan(396);
    expect(distanceKm(lyon, paris)).toBeCloseTo(distanceKm(paris, lyon), 9);
    expect(distanceKm(paris, paris)).toBe(0);
  });
});

describe('a place that is typed', () => {
  it('is two numbers of degrees', () => {
    expect(readPlace('46.71,-2.41')).toEqual({ latitude: 46.71, longitude: -2.41 });
    expect(readPlace('99,2')).toBeNull();
    expect(readPlace('46.71')).toBeNull();
  });
});
