import { describe, expect, it } from '@jest/globals';
import { recognise } from './recognise.js';

const known = { surname: 'Le Goff', birthName: 'Zérand', firstName: 'Élodie' };

describe('a text about Élodie Le Goff, born Zérand', () => {
  it.each([
    ['Plus rien pour le goff depuis deux mois', ['name']],
    ['Dossier LE-GOFF en attente', ['name']],
    ['inscrite sous ZERAND', ['name']],
    ['Elodie attend une réponse', ['name']],
    ['ÉLODIE attend', ['name']],
    ['Mme Martin a été reçue', ['name']],
    ['Joindre au 06 39 98 00 01', ['phone']],
    ['au 0639980001.', ['phone']],
    ['au +33 6 39 98 00 01', ['phone']],
    ['au +262 (0)692 12 34 56', ['phone']],
    ['écrire à e.goff@exemple.fr', ['mail']],
    ['NIR 1 85 05 78 006 084 36', ['social-security-number']],
    ['RIB FR76 3000 6000 0112 3456 7890 189', ['bank-account']],
    ['carte 4111 1111 1111 1111', ['payment-card']],
    [
      'Le Goff, 0639980001, e.goff@exemple.fr, 2840275123456',
      ['name', 'phone', 'mail', 'social-security-number'],
    ],
  ])('« %s » holds %j', (text, kinds) => {
    expect(recognise(text, known)).toEqual(kinds);
  });

  it.each([
    '',
    'Versement de 1 234,56 € suspendu depuis le 06/12/2026',
    'Dossier 2026-00123, courrier du 03.11.2026 non reçu',
    'Le goffrage du document est illisible',
    'Madame la directrice a répondu',
    'Demande MLRD-7569 envoyée à 3 équipes',
  ])('« %s » holds nothing', (text) => {
    expect(recognise(text, known)).toEqual([]);
  });
});

it('a first name that is a word too is one with its capital only', () => {
  const rose = { surname: 'Petitjean', firstName: 'Rose' };
  expect(recognise('la carte rose est perdue', rose)).toEqual([]);
  expect(recognise('Rose a perdu sa carte', rose)).toEqual(['name']);
});

it('of a person who is not known, names are found by their title only', () => {
  expect(recognise('Elodie attend une réponse')).toEqual([]);
});
