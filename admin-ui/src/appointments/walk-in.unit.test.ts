import { describe, expect, it } from '@jest/globals';
import { themeOfKey, walkInOf, walkInThemes } from './walk-in.js';

describe('a walk-in', () => {
  it('has a theme under each digit, and under no other key', () => {
    for (const row of ['Digit', 'Numpad']) {
      expect([...'123456789'].map((digit) => themeOfKey(row + digit))).toEqual(walkInThemes);
    }
    expect(['Digit0', 'KeyV', 'Enter', ''].map(themeOfKey)).toEqual(Array(4).fill(undefined));
  });

  it('takes no slot: it is an activity of the house on that day', () => {
    expect(walkInOf('str-1', '2026-11-24', 'housing')).toMatchObject({
      ...{ structureId: 'str-1', localDay: '2026-11-24', theme: 'housing', kind: 'request' },
      outcome: 'unknown',
    });
  });
});
