import type { MemberScope } from '@maillage/kernel';
import { describe, expect, it } from '@jest/globals';
import { changeProcedure, enterProcedure, isFoundBy, requireMayEdit } from './procedure.js';

const vitale = enterProcedure({
  code: 'carte-vitale',
  label: 'Carte Vitale à l’étranger',
  theme: 'social-health',
  operatorCodes: ['CNAM', 'MSA', 'CNAM'],
  link: 'https://www.ameli.fr/',
});

describe('a procedure of the catalogue', () => {
  it('names each operator once', () => {
    expect(vitale).toMatchObject({ operatorCodes: ['CNAM', 'MSA'], version: 1, withdrawn: false });
  });

  it('keeps what is not given in its next version, and may lose its link', () => {
    expect(changeProcedure(vitale, { withdrawn: true })).toEqual({
      ...vitale,
      withdrawn: true,
      version: 2,
    });
    expect(changeProcedure(vitale, { link: null }).link).toBeNull();
  });

  it('is found by beginnings of words, whatever the accents, by theme, operator and state', () => {
    const found = (search: Parameters<typeof isFoundBy>[0]) => isFoundBy(search, vitale);
    expect(found({ typed: 'VIT etr' })).toBe(true);
    expect(found({ typed: 'itale' })).toBe(false);
    expect(found({ theme: 'housing' })).toBe(false);
    expect(found({ operatorCode: 'MSA' })).toBe(true);
    expect(found({ operatorCode: 'CNAF' })).toBe(false);
    expect(found({ withdrawn: true })).toBe(false);
  });

  it('is changed by an administrator of the nation only', () => {
    const of = (networkIds: 'nation' | string[]): MemberScope => ({
      ...{ role: 'admin', memberId: 'm', networkIds },
    });
    expect(() => requireMayEdit(of('nation'))).not.toThrow();
    expect(() => requireMayEdit(of(['n']))).toThrow('national administrator');
  });
});
