import { describe, expect, it } from '@jest/globals';
import { looksLikeOfficialNumber } from './official-number.js';

describe('a note', () => {
  it.each([
    '1 85 05 78 006 084 36',
    'Sécu 2840275123456',
    'son numéro : 1.85.05.2A.006.084.36',
    'FR76 3000 6000 0112 3456 7890 189',
    'iban fr7630006000011234567890189',
    'DE89 3704 0044 0532 0130 00',
    'carte 4111 1111 1111 1111',
    '5555-5555-5555-4444',
  ])('with « %s » looks like it holds an official number', (text) => {
    expect(looksLikeOfficialNumber(text)).toBe(true);
  });

  it.each([
    'Appeler le 06 39 98 00 01, sinon le 06 39 98 00 02',
    '06 39 98 00 01 06 39 98 00 02',
    'Vient avec sa fille le 12/03/2026 à 10 h 30',
    'Dossier 2026-00123, habite au 14 bis',
    'Préfère être reçue le mardi matin',
  ])('with « %s » holds none', (text) => {
    expect(looksLikeOfficialNumber(text)).toBe(false);
  });
});
