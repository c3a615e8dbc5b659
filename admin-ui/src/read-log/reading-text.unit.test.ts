import { expect, it } from '@jest/globals';
import type { ReadingResource } from '@maillage/contracts/http/directory';
import { personsText, readerText, whyText } from './reading-text.js';

const reading: ReadingResource = {
  id: 'r1',
  networkId: 'n1',
  at: '2026-03-02T09:00:00.000Z',
  reader: 'member:m1',
  readerName: 'Léa Martin',
  purpose: 'record',
  caseId: null,
  appointmentId: null,
  reason: null,
  persons: 1,
  sealed: true,
};

it('names the member who read, and says so when the directory knows them no more', () => {
  expect(readerText(reading)).toBe('Léa Martin');
  expect(readerText({ ...reading, readerName: '' })).toBe('Membre retiré');
  expect(readerText({ ...reading, reader: 'service:reporting', readerName: '' })).toBe(
    'Traitement automatique',
  );
});

it('says why in words, with the reason that was given', () => {
  expect(whyText(reading)).toBe('Ouverture de la fiche');
  expect(whyText({ purpose: 'record', reason: 'phone-call' })).toBe(
    'Ouverture de la fiche : elle appelle',
  );
  expect(whyText({ purpose: 'erasure', reason: 'asked-by-person' })).toBe(
    'Effacement de la fiche : la personne le demande',
  );
});

it('counts persons', () => {
  expect([1, 12].map(personsText)).toEqual(['1 personne', '12 personnes']);
});
