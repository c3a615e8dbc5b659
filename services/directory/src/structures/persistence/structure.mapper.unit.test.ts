import { describe, expect, it } from '@jest/globals';
import { aStructure } from '../domain/a-structure.builder.js';
import { documentOf, structureOf } from './structure.mapper.js';

describe('a stored structure', () => {
  it('comes back as it was', () => {
    const structure = aStructure({ hours: null, phone: '04 00 00 00 00' });
    const stored = documentOf(structure, {
      source: 'national-list',
      listId: '9',
      contentHash: 'h',
    });
    expect(structureOf(stored)).toEqual(structure);
    expect(stored).toMatchObject({ listId: '9', contentHash: 'h', source: 'national-list' });
  });
});
