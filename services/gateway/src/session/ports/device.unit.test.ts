import { expect, it } from '@jest/globals';
import { deviceOf } from './device.js';

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36';

it.each([
  ['Mozilla/5.0 (Windows NT 10.0; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox sur Windows'],
  [`Mozilla/5.0 (X11; Linux x86_64) ${chrome}`, 'Chrome sur Linux'],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Edg/130.0`, 'Edge sur Windows'],
  [`Mozilla/5.0 (Linux; Android 14) ${chrome}`, 'Chrome sur Android'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari sur iPhone ou iPad',
  ],
  ['curl/8.0', 'Appareil inconnu'],
  [undefined, 'Appareil inconnu'],
])('%s is called %s', (userAgent, expected) => {
  expect(deviceOf(userAgent)).toBe(expected);
});
