import { describe, expect, it } from '@jest/globals';
import { caseReferenceOf } from './case-reference.js';

describe('the reference of a case', () => {
  it('can be said aloud, and does not look like an appointment’s', () => {
    expect(caseReferenceOf('case-1')).toMatch(/^[2-9]{4}-[DFHKLMRXZ]{4}$/);
  });

  it('follows from the id and the attempt', () => {
    expect(caseReferenceOf('case-1')).toBe(caseReferenceOf('case-1'));
    expect(caseReferenceOf('case-1', 1)).not.toBe(caseReferenceOf('case-1'));
  });

  it('is seldom the same for two cases', () => {
    const all = Array.from({ length: 2000 }, (_, i) => caseReferenceOf(`case-${i}`));
    expect(new Set(all).size).toBeGreaterThan(1995);
  });
});
