import { expect, it } from '@jest/globals';
import { missingSentence } from './missing.js';

it('says what is missing, and nothing once all is given', () => {
  expect(missingSentence(['un motif', false, 'un créneau', 'un usager'])).toBe(
    'Il manque un motif, un créneau et un usager.',
  );
  expect(missingSentence([false, 'l’issue'])).toBe('Il manque l’issue.');
  expect(missingSentence([false])).toBeNull();
});
