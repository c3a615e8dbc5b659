import { describe, expect, it } from '@jest/globals';
import { motiveFields } from '@maillage/contracts/codes';
import { motiveValueText } from './motive-value.js';

const names = { operatorOf: (code: string) => `op ${code}`, procedureOf: (code: string) => code };
const text = (...[field, value]: [Parameters<typeof motiveValueText>[0], never]) =>
  motiveValueText(field, value, names);

describe('a value of a motive', () => {
  it.each([
    ['durationMinutes', 90, '1 h 30'],
    ['horizonDays', 56, '56 jours'],
    ['seats', 8, 'Atelier de 8 places'],
    ['seats', null, 'Une personne à la fois'],
    ['stepMinutes', null, 'Autant que la durée'],
    ['operatorCodes', ['CNAF', 'MSA'], 'op CNAF, op MSA'],
    ['requiredDocuments', [], 'Aucune'],
    ['bookableBy', ['prescribers'], 'Les prescripteurs'],
    ['sameAgent', true, 'Oui'],
    ['rule', 'Venez seul.', 'Venez seul.'],
  ])('%s %j reads %s', (field, value, expected) => {
    expect(text(field as never, value as never)).toBe(expected);
  });

  it('reads as something even where there is none', () => {
    for (const field of motiveFields) expect(text(field, null as never)).not.toBe('');
  });
});
