import { describe, expect, it } from '@jest/globals';
import { aPerson } from './a-person.builder.js';
import type { Beneficiary } from './beneficiary.js';
import { settleIdentity } from './settle-identity.js';

const settle = (changes: Partial<Beneficiary>, department: string | null = '02') =>
  settleIdentity(aPerson(changes), { department, today: '2026-11-22' });
const refusal = (code: string) => expect.objectContaining({ kind: 'invalid', code });

describe('what is typed of a person', () => {
  it('is kept in one form: number of the territory, small letters, each need once', () => {
    expect(
      settle(
        { phone: '0692 12 34 56', mail: 'Rosa@Exemple.Invalid', needs: ['sight', 'sight'] },
        '974',
      ),
    ).toMatchObject({
      phone: '+262692123456',
      phoneIsMobile: true,
      mail: 'rosa@exemple.invalid',
      needs: ['sight'],
    });
  });

  it('takes the birth year from the birth date', () => {
    expect(settle({ birthDate: '1958-02-28' })).toMatchObject({ birthYear: 1958 });
    expect(settle({ birthYear: 1958 })).toMatchObject({ birthYear: 1958, birthDate: null });
  });

  it('is refused with a birth to come, or of two years', () => {
    const wrong = refusal('BENEFICIARY.WRONG_BIRTH');
    expect(() => settle({ birthDate: '2026-11-23' })).toThrow(wrong);
    expect(() => settle({ birthYear: 2027 })).toThrow(wrong);
    expect(() => settle({ birthDate: '1958-02-28', birthYear: 1959 })).toThrow(wrong);
    expect(() => settle({ birthDate: '1899-12-31' })).toThrow(wrong);
  });

  it('is refused with an official number in any free text, which is not repeated', () => {
    for (const field of ['note', 'surname', 'birthName', 'firstName']) {
      expect(() => settle({ [field]: 'Sécu 1 85 05 78 006 084 36' })).toThrow(
        refusal('BENEFICIARY.OFFICIAL_NUMBER'),
      );
      expect(() => settle({ [field]: 'Sécu 1 85 05 78 006 084 36' })).not.toThrow(/85/);
    }
  });
});
