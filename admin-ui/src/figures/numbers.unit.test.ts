import { expect, it } from '@jest/globals';
import { changeText, daysText, permilleText } from './numbers.js';

it('says a share in percent, and a dash without denominator', () => {
  expect(permilleText(164)).toBe('16,4 %');
  expect(permilleText(null)).toBe('–');
});

it('says a delay in business days', () => {
  expect(daysText(130)).toBe('1,3 j');
  expect(daysText(null)).toBe('–');
});

it('says a change, and nothing where there is nothing to compare with', () => {
  expect(changeText(112, 100)).toBe('+12,0 %');
  expect(changeText(90, 100)).toBe('−10,0 %');
  expect(changeText(100, 100)).toBe('stable');
  expect(changeText(5, 0)).toBeNull();
  expect(changeText(5, null)).toBeNull();
});
