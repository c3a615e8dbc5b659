import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { KeyRing, sealRecord } from '@maillage/vault';
import { aPerson } from '../domain/a-person.builder.js';
import { readPersonSearch } from '../domain/person-search.js';
import { selectionsFor } from '../domain/search-plan.js';
import { seal, unseal } from './beneficiary-seal.js';
import type { BeneficiaryDocument } from './beneficiary.schema.js';
import { filterFor } from './person-hashes.js';

const ring = KeyRing.from({
  current: 'v1',
  keys: { v1: randomBytes(32).toString('base64') },
  hashKeys: { v1: randomBytes(32).toString('base64') },
});

const rosa = aPerson({
  surname: 'Estève-Roy',
  birthName: 'Lagarde',
  firstName: 'Rosa',
  birthDate: '1958-03-12',
  birthYear: 1958,
  phone: '+33639980001',
  phoneIsMobile: true,
  mail: 'rosa@exemple.invalid',
  communeInsee: '01990',
  language: 'pt',
  needs: ['hearing'],
  note: 'Préfère le matin',
});

describe('a stored person', () => {
  it('comes back as it was, and stands nowhere in clear', () => {
    const stored = seal(ring, rosa);
    expect(unseal(ring, stored)).toEqual(rosa);
    const text = JSON.stringify(stored).toLowerCase();
    const secrets = ['est', 'lagarde', 'rosa', '1958', '639980001', 'exemple', '01990', 'hearing'];
    for (const secret of [...secrets, 'pt', 'préfère', 'matin']) {
      expect(text).not.toContain(`"${secret}`);
    }
    expect(text).not.toContain('rosa@exemple.invalid');
    expect(text).not.toContain('33639980001');
  });

  it('is gone once its key is dropped', () => {
    const stored = seal(ring, rosa);
    expect(unseal(ring, { ...stored, sealed: { ...stored.sealed, wrappedKey: null } })).toBeNull();
  });

  it('is read in the shape it had before there was more than a name and a contact', () => {
    const { surname, firstName, birthYear, phone, mail, communeInsee } = rosa;
    const older = { surname, firstName, birthYear, phone, mail, communeInsee };
    const document: BeneficiaryDocument = {
      _id: 'ben-1',
      networkId: 'net-1',
      structureId: 'str-1',
      createdBy: 'mem-1',
      sealed: sealRecord(ring, older, 'ben-1'),
      surnameTokens: [],
      phoneHash: null,
      mailHash: null,
      version: 1,
    };
    expect(unseal(ring, document)).toEqual(aPerson({ ...older, phoneIsMobile: true }));
  });
});

describe('the hashes of a stored person', () => {
  const stored = seal(ring, rosa) as unknown as Record<string, unknown>;
  /** As the database would: every condition of one of the selections holds. */
  const isSelected = (typed: string, networkId = 'net-1') =>
    selectionsFor(readPersonSearch(typed))
      .map((selection) => filterFor(ring, networkId, selection))
      .some(
        (filter) =>
          filter !== null &&
          Object.entries(filter).every(([field, condition]) => {
            const held = [stored[field]].flat();
            const wanted = typeof condition === 'string' ? [condition] : condition.$in;
            return wanted.some((hash) => held.includes(hash));
          }),
      );

  it.each([
    'es',
    'ESTEVE R',
    'roy',
    'lagarde',
    'Rosa',
    'ro es',
    'Rosa Lagarde',
    'lagarde 1958',
    'esteve roy 1958',
    '12/03/1958',
    '06 39 98 00 01',
    'Rosa@exemple.invalid',
  ])('are selected by « %s », in its network only', (typed) => {
    expect(isSelected(typed)).toBe(true);
    expect(isSelected(typed, 'net-2')).toBe(false);
  });

  it.each(['ta', 'Rosa Durand', '13/03/1958', '06 39 98 00 02', 'rosa@exemple.fr'])(
    'are not selected by « %s »',
    (typed) => {
      expect(isSelected(typed)).toBe(false);
    },
  );

  it('are neither those of another field, nor twice the same', () => {
    const { surnameTokens, firstNameTokens } = seal(
      ring,
      aPerson({ surname: 'Rosa', firstName: 'Rosa' }),
    );
    expect(surnameTokens.filter((hash) => firstNameTokens?.includes(hash))).toEqual([]);
    expect(new Set(surnameTokens).size).toBe(surnameTokens.length);
  });
});
