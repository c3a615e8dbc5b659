import { describe, expect, it } from '@jest/globals';
import { aCase } from '../domain/case.builder.js';
import { toCase, toCaseDocument } from './case.mapper.js';

describe('a case as stored', () => {
  it('comes back the same', () => {
    expect(toCase(toCaseDocument(aCase()))).toEqual(aCase());
  });

  it('keeps the summary of each leg under its own path', () => {
    expect(Object.keys(toCaseDocument(aCase()).legs)).toEqual(['leg-1', 'leg-2']);
  });
});
