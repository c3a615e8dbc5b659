import { describe, expect, it } from '@jest/globals';
import { sequentialIds } from '@maillage/testing';
import { referenceOf } from './reference.js';

describe('the reference of an appointment', () => {
  it('holds no vowel, no letter or digit taken for another, written or said in French', () => {
    const ids = sequentialIds();
    const given = Array.from({ length: 2000 }, () => referenceOf(ids.next()));
    expect(given.every((each) => /^[DFHKLMRXZ]{4}-[2-9]{4}$/.test(each))).toBe(true);
  });

  it('is the same for the same appointment, and another at the next attempt', () => {
    expect(referenceOf('apt-1')).toBe(referenceOf('apt-1'));
    expect(referenceOf('apt-1', 1)).not.toBe(referenceOf('apt-1'));
  });

  it('spreads: 20,000 ids in a row share almost none', () => {
    const ids = sequentialIds();
    const given = new Set(Array.from({ length: 20_000 }, () => referenceOf(ids.next())));
    expect(given.size).toBeGreaterThan(19_950);
  });
});
