import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aKeyRing, aKeyRingFile } from './key-ring.builder.js';
import { KeyRing } from './key-ring.js';
import {
  BrokenSealError,
  eraseRecord,
  openField,
  openRecord,
  rewrapRecord,
  sealFields,
  sealRecord,
} from './sealed-record.js';

const ring = aKeyRing();
const PERSON = { surname: 'Éloïse Martin', birthYear: 1950, phones: ['0600000000'] };

describe('A sealed record', () => {
  it('comes back as it was, whole or field by field', () => {
    const sealed = sealRecord(ring, { ...PERSON, note: undefined }, 'person-1');
    expect(openRecord(ring, sealed, 'person-1')).toEqual(PERSON);
    expect(openField(ring, sealed, 'person-1', 'birthYear')).toBe(1950);
    expect(openField(ring, sealed, 'person-1', 'toString')).toBeUndefined();
  });

  it('comes back as it was for any JSON value', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ minLength: 1 }).filter((name) => name !== '__proto__'),
          fc.jsonValue(),
        ),
        (fields) => {
          const expected: unknown = JSON.parse(JSON.stringify(fields));
          expect(openRecord(ring, sealRecord(ring, fields, 'person-1'), 'person-1')).toEqual(
            expected,
          );
        },
      ),
    );
  });

  it('shows nothing of its content, nor that two records hold the same', () => {
    const [one, two] = [sealRecord(ring, PERSON, 'person-1'), sealRecord(ring, PERSON, 'person-1')];
    expect(one.fields['surname']).not.toBe(two.fields['surname']);
    const stored = Object.values(one.fields)
      .map((each) => Buffer.from(each, 'base64url').toString('latin1'))
      .join();
    expect(stored).not.toContain('Martin');
  });

  it('opens neither as another record, nor in another field, nor with another ring', () => {
    const sealed = sealRecord(ring, { a: 1, b: 2 }, 'person-1');
    expect(() => openRecord(ring, sealed, 'person-2')).toThrow(BrokenSealError);
    const swapped = { ...sealed, fields: { a: sealed.fields['b'] ?? '' } };
    expect(() => openField(ring, swapped, 'person-1', 'a')).toThrow(BrokenSealError);
    expect(() => openRecord(aKeyRing(), sealed, 'person-1')).toThrow(BrokenSealError);
    const other = sealRecord(ring, { a: 1 }, 'person-1');
    expect(() => openRecord(ring, { ...sealed, wrappedKey: other.wrappedKey }, 'person-1')).toThrow(
      BrokenSealError,
    );
  });

  it('does not open when any one bit was changed', () => {
    const sealed = sealRecord(ring, { a: 'secret' }, 'person-1');
    const flip = (text: string, bit: number) => {
      const bytes = Buffer.from(text, 'base64url');
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return bytes.toString('base64url');
    };
    const field = sealed.fields['a'] ?? '';
    const key = sealed.wrappedKey ?? '';
    for (let bit = 0; bit < Buffer.from(field, 'base64url').length * 8; bit += 1) {
      expect(() =>
        openRecord(ring, { ...sealed, fields: { a: flip(field, bit) } }, 'person-1'),
      ).toThrow(BrokenSealError);
    }
    for (let bit = 0; bit < Buffer.from(key, 'base64url').length * 8; bit += 1) {
      expect(() => openRecord(ring, { ...sealed, wrappedKey: flip(key, bit) }, 'person-1')).toThrow(
        BrokenSealError,
      );
    }
    expect(() =>
      openRecord(ring, { ...sealed, fields: { a: field.slice(0, 20) } }, 'person-1'),
    ).toThrow(BrokenSealError);
  });

  it('is erased for good once its key is dropped', () => {
    const erased = eraseRecord(sealRecord(ring, PERSON, 'person-1'));
    const refusal = expect.objectContaining({ code: 'VAULT.ERASED', kind: 'not-found' });
    expect(() => openRecord(ring, erased, 'person-1')).toThrow(refusal);
    expect(() => openField(ring, erased, 'person-1', 'surname')).toThrow(refusal);
    expect(() => sealFields(ring, erased, { surname: 'x' }, 'person-1')).toThrow(refusal);
  });

  it('takes further fields under the key it has, and loses those set to undefined', () => {
    const first = sealRecord(ring, { a: 1, b: 2 }, 'case-1');
    const later = sealFields(ring, first, { b: undefined, c: 3 }, 'case-1');
    expect(openRecord(ring, later, 'case-1')).toEqual({ a: 1, c: 3 });
    expect(later.wrappedKey).toBe(first.wrappedKey);
    expect(later.fields['a']).toBe(first.fields['a']);
  });

  it('outlives a rotation of the ring, and no longer needs the old key once rewrapped', () => {
    const file = aKeyRingFile(['v1', 'v2']);
    const only = (version: string) =>
      KeyRing.from({
        current: version,
        keys: { [version]: file.keys[version] },
        hashKeys: { [version]: file.hashKeys[version] },
      });
    const old = sealRecord(only('v1'), PERSON, 'person-1');
    const rotated = rewrapRecord(KeyRing.from(file), old, 'person-1');
    expect(rotated.keyVersion).toBe('v2');
    expect(openRecord(only('v2'), rotated, 'person-1')).toEqual(PERSON);
    expect(() => openRecord(only('v2'), old, 'person-1')).toThrow('no key of version "v1"');
  });
});
