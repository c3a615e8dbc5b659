import { expect, it } from '@jest/globals';
import { personFacts } from './person-facts.js';

it('a team reads the fields it asked for and no other, and which of them are not known', () => {
  const facts = personFacts({ surname: 'Martin', birthDate: '1958-03-02', phone: null });
  expect(facts).toEqual([
    ['Nom', 'Martin'],
    ['Date de naissance', '02/03/1958'],
    ['Téléphone', 'Non connu'],
  ]);
});

it('without an answer of the directory, nothing of the person is told', () => {
  expect(personFacts(null)).toEqual([['Personne', 'Non communiquée']]);
});
