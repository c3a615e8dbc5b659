import { expect, it } from '@jest/globals';
import { personalDataSentence } from './personal-data.js';

it('says what was recognised, and nothing of nothing', () => {
  expect(personalDataSentence(['name', 'phone'])).toBe(
    'Ce texte semble contenir le nom d’une personne, un numéro de téléphone.',
  );
  expect(personalDataSentence([])).toBeNull();
});
