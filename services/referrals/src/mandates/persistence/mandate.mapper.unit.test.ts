import { describe, expect, it } from '@jest/globals';
import { aMandate } from '../domain/mandate.builder.js';
import { toMandate, toMandateDocument } from './mandate.mapper.js';

describe('a mandate as stored', () => {
  it('comes back the same', () => {
    expect(toMandate(toMandateDocument(aMandate()))).toEqual(aMandate());
  });
});
