import { expect, it } from '@jest/globals';
import { personFacts } from './person-facts.js';

const communeOf = (code: string) => (code === '89024' ? 'Auxerre' : code);

it('a team reads the fields it asked for and no other, and which of them are not known', () => {
  const facts = personFacts({ surname: 'Martin', birthDate: '1958-03-02', phone: null }, communeOf);
  expect(facts).toEqual([
    ['Nom', 'Martin'],
    ['Date de naissance', '02/03/1958'],
    ['Téléphone', 'Non connu'],
  ]);
});

it('without an answer of the directory, nothing of the person is told', () => {
  expect(personFacts(null, communeOf)).toEqual([['Personne', 'Non communiquée']]);
});

it('the commune is told by its name, by its code where no name is known', () => {
  expect(personFacts({ communeInsee: '89024' }, communeOf)).toEqual([['Commune', 'Auxerre']]);
  expect(personFacts({ communeInsee: '21231' }, communeOf)).toEqual([['Commune', '21231']]);
});
