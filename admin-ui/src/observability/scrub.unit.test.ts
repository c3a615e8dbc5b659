import { describe, expect, it } from '@jest/globals';
import { scrub, scrubText } from './scrub.js';

describe('a report to the collector', () => {
  it.each([
    ['http://h/#/cases/019ac0de-1111-7222-8333-444455556666/show', 'http://h/#/cases/{id}/show'],
    ['/#/beneficiaries/demo_12/show', '/#/beneficiaries/{id}/show'],
    [
      '/#/cases/create?mandateId=abc&beneficiaryId=def',
      '/#/cases/create?mandateId={value}&beneficiaryId={value}',
    ],
    ['/api/x?filter%5Bq%5D=Durand%201962&page=1', '/api/x?filter%5Bq%5D={value}&page=1'],
    ['Rendez-vous KRLM-4257 refusé', 'Rendez-vous {reference} refusé'],
    ['Demande 4237-XZDH close', 'Demande {reference} close'],
    ['écrire à paul.durand+x@exemple.fr vite', 'écrire à {mail} vite'],
    ['?mail=paul%40exemple.fr', '?mail={mail}'],
    ['appeler le 06 12 34 56 78', 'appeler le {number}'],
    ['appeler le +33612345678', 'appeler le {number}'],
    ['NIR 2 84 05 2A 123 456 78', 'NIR {number}'],
    ['allocataire 1234567', 'allocataire {number}'],
  ])('hides who it is about in %p', (said, scrubbed) => {
    expect(scrubText(said)).toBe(scrubbed);
  });

  it.each([
    'TypeError: x is undefined',
    '/assets/index-lIz86fDM.js:12:3456',
    '/#/day-board',
    'Chrome/143.0.0.0',
  ])('keeps %p, which names nobody', (said) => {
    expect(scrubText(said)).toBe(said);
  });

  it('is scrubbed however deep, but for its own instants', () => {
    const report = {
      meta: { page: { url: '/#/legs/7f/show' } },
      exceptions: [{ value: 'a@b.fr', timestamp: '2026-11-22T06:55:18.921Z', lineno: 12 }],
    };
    expect(scrub(report)).toEqual({
      meta: { page: { url: '/#/legs/{id}/show' } },
      exceptions: [{ value: '{mail}', timestamp: '2026-11-22T06:55:18.921Z', lineno: 12 }],
    });
  });
});
