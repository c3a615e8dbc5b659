import { describe, expect, it } from '@jest/globals';
import { roles } from '@maillage/contracts/codes';
import type { CivilDate, MemberScope } from '@maillage/kernel';
import { aMandate } from './mandate.builder.js';
import {
  declareMandate,
  endWithCase,
  isInForce,
  refuseOutside,
  type MandateOrder,
} from './mandate.js';
import { mayReadMandate } from './reading-rights.js';

const now = new Date('2026-11-23T10:30:00Z');
const order = (over: Partial<MandateOrder> = {}): MandateOrder => ({
  networkId: 'network-1',
  structureId: 'structure-1',
  authorId: 'camille',
  beneficiaryId: 'beneficiary-1',
  operatorCodes: ['CNAF', 'CNAV', 'CNAF'],
  channel: 'paper-signed',
  duration: '31',
  signedOn: '2026-11-23' as CivilDate,
  protectiveMeasure: false,
  ...over,
});
const declare = (over: Partial<MandateOrder> = {}, zone = 'Europe/Paris') =>
  declareMandate(order(over), zone, 'mandate-1', now);

describe('a mandate', () => {
  it.each([
    ['1', '2026-11-24T23:00:00.000Z'],
    ['31', '2026-12-24T23:00:00.000Z'],
    ['182', '2027-05-24T22:00:00.000Z'],
    ['365', '2027-11-23T23:00:00.000Z'],
  ] as const)('of %s days holds until the end of that civil day in Paris', (duration, end) => {
    expect(declare({ duration }).expiresAt?.toISOString()).toBe(end);
  });

  it('ends at midnight of its structure’s zone', () => {
    const overseas = declare({ duration: '1' }, 'Indian/Reunion');
    expect(overseas.expiresAt?.toISOString()).toBe('2026-11-24T20:00:00.000Z');
  });

  it('given for a case has no end of its own', () => {
    expect(declare({ duration: 'case' }).expiresAt).toBeNull();
  });

  it('signed today holds from now, signed before from the beginning of that day', () => {
    expect(declare().givenAt).toEqual(now);
    const before = declare({ signedOn: '2026-11-20' as CivilDate });
    expect(before.givenAt.toISOString()).toBe('2026-11-19T23:00:00.000Z');
  });

  it('names each operator once', () => {
    expect(declare().operatorCodes).toEqual(['CNAF', 'CNAV']);
  });

  it('cannot be signed tomorrow, nor have ended already', () => {
    expect(() => declare({ signedOn: '2026-11-24' as CivilDate })).toThrow(
      expect.objectContaining({ code: 'MANDATE.SIGNED_IN_FUTURE' }),
    );
    expect(() => declare({ duration: '1', signedOn: '2026-11-20' as CivilDate })).toThrow(
      expect.objectContaining({ code: 'MANDATE.NOT_IN_FORCE' }),
    );
  });
});

describe('a mandate in force', () => {
  const mandate = aMandate();
  const at = (iso: string, over = {}) => isInForce({ ...mandate, ...over }, new Date(iso));

  it('holds from its instant to its end, the end not included', () => {
    expect(at('2026-11-23T07:59:59.999Z')).toBe(false);
    expect(at('2026-11-23T08:00:00.000Z')).toBe(true);
    expect(at('2026-12-24T22:59:59.999Z')).toBe(true);
    expect(at('2026-12-24T23:00:00.000Z')).toBe(false);
  });

  it('ends the instant it is revoked', () => {
    const revokedAt = new Date('2026-12-01T09:00:00Z');
    expect(at('2026-12-01T08:59:59.999Z', { revokedAt })).toBe(true);
    expect(at('2026-12-01T09:00:00.000Z', { revokedAt })).toBe(false);
  });

  it('opens legs to the operators it names only', () => {
    expect(() => refuseOutside(mandate, ['CNAF', 'CNAV'], now)).not.toThrow();
    expect(() => refuseOutside(mandate, ['CNAF', 'CNAM'], now)).toThrow(
      expect.objectContaining({
        code: 'MANDATE.OUT_OF_SCOPE',
        details: { operatorCodes: ['CNAM'] },
      }),
    );
  });

  it('opens none after its end', () => {
    expect(() => refuseOutside(mandate, ['CNAF'], new Date('2026-12-24T23:00:00Z'))).toThrow(
      expect.objectContaining({ code: 'MANDATE.NOT_IN_FORCE' }),
    );
  });
});

describe('a mandate given for a case', () => {
  const given = aMandate({ duration: 'case', expiresAt: null });

  it('serves one', () => {
    const used = { ...given, caseId: 'case-1' };
    for (const operators of [['CNAF'], ['CNAM']] as const) {
      expect(() => refuseOutside(used, operators, now)).toThrow(
        expect.objectContaining({ code: 'MANDATE.USED' }),
      );
    }
  });

  it('ends with it', () => {
    expect(isInForce(endWithCase(given, now), now)).toBe(false);
  });

  it('is the only one that does', () => {
    expect(endWithCase(aMandate(), now)).toEqual(aMandate());
  });
});

describe('reading a mandate', () => {
  it.each(roles)('as %s', (role) => {
    const scope = {
      role,
      memberId: 'someone',
      structureIds: ['structure-1'],
      networkIds: ['network-1'],
      teamIds: ['caf'],
    } as unknown as MemberScope;
    const expected = role === 'agent' || role === 'structure-manager';
    expect(mayReadMandate(scope, aMandate())).toBe(expected);
  });

  it('is refused to an agent of another house who did not declare it', () => {
    const { networkId } = aMandate();
    const here = { structureIds: ['structure-2'], networkIds: [networkId] };
    const agent = { role: 'agent' as const, ...here };
    expect(mayReadMandate({ ...agent, memberId: 'hugo' }, aMandate())).toBe(false);
    expect(mayReadMandate({ ...agent, memberId: 'camille' }, aMandate())).toBe(true);
    const gone = { ...agent, memberId: 'camille', networkIds: ['network-2'] };
    expect(mayReadMandate(gone, aMandate())).toBe(false);
  });
});
