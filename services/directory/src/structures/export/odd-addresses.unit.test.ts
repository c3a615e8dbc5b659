import { expect, it } from '@jest/globals';
import { aStructure } from '../domain/a-structure.builder.js';
import { inNationalSchema } from './national-schema.js';

it('a house whose address and commune are in no Latin letters is exported all the same', () => {
  const odd = { ...aStructure(), address: '\u{22aea}\u{5862f}', commune: '\u{22aea}' };
  expect(inNationalSchema(odd, { parent: null, source: 'Maillage' })).toMatchObject({
    adresse: 'Commune',
  });
});
