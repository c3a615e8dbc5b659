import { expect, it } from '@jest/globals';
import { digitOf } from './digit-of.js';

it('reads a digit of the top row and of the pad by its place, and no other key', () => {
  expect(['Digit1', 'Numpad3', 'KeyC', 'F1'].map((code) => digitOf({ code }))).toEqual([
    1,
    3,
    NaN,
    NaN,
  ]);
});
