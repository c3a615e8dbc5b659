import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { KeyRing } from '@maillage/vault';
import type { Beneficiary } from '../domain/beneficiary.js';
import { hashesFor, isFound, seal, unseal } from './beneficiary-seal.js';

const ring = KeyRing.from({
  current: 'v1',
  keys: { v1: randomBytes(32).toString('base64') },
  hashKeys: { v1: randomBytes(32).toString('base64') },
});

const rosa: Beneficiary = {
  id: 'ben-1',
  networkId: 'net-1',
  structureId: 'str-1',
  createdBy: 'mem-1',
  surname: 'Estève-Roy',
  firstName: 'Rosa',
  birthYear: 1958,
  phone: '+33639980001',
  mail: 'rosa@exemple.invalid',
  communeInsee: '01990',
  version: 1,
};

describe('a stored person', () => {
  it('comes back as it was, and stands nowhere in clear', () => {
    const stored = seal(ring, rosa);
    expect(unseal(ring, stored)).toEqual(rosa);
    const text = JSON.stringify(stored).toLowerCase();
    for (const secret of ['est', 'rosa', '1958', '639980001', 'exemple', '01990']) {
      expect(text.replaceAll(stored._id, '')).not.toContain(`"${secret}`);
    }
    expect(text).not.toContain('rosa@exemple.invalid');
    expect(text).not.toContain('33639980001');
  });

  it('is gone once its key is dropped', () => {
    const stored = seal(ring, rosa);
    expect(unseal(ring, { ...stored, sealed: { ...stored.sealed, wrappedKey: null } })).toBeNull();
  });

  it('is found by the beginning of the surname or of one of its words, in its network only', () => {
    const { surnameTokens } = seal(ring, rosa);
    const found = (surname: string, networkId = 'net-1') =>
      hashesFor(ring, networkId, { by: 'surname', surname, birthYear: null }).hashes.some((hash) =>
        surnameTokens.includes(hash),
      );
    expect([found('es'), found('ESTEVE R'), found('roy'), found('rosa')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(found('es', 'net-2')).toBe(false);
    expect(
      hashesFor(ring, 'net-1', { by: 'surname', surname: 'e', birthYear: null }).hashes,
    ).toEqual([]);
  });

  it('is checked in clear for letters beyond the eighth and for the birth year', () => {
    const search = { by: 'surname', surname: 'esteve roy', birthYear: 1958 } as const;
    expect(isFound(rosa, search)).toBe(true);
    expect(isFound(rosa, { ...search, surname: 'esteve rob' })).toBe(false);
    expect(isFound(rosa, { ...search, birthYear: 1960 })).toBe(false);
  });
});
