import { describe, expect, it } from '@jest/globals';
import type { Scope } from '@maillage/kernel';
import { aDay, anOpening } from '../../openings/domain/opening.builder.js';
import { nextOpeningDay } from './next-opening-day.js';
import { maySeePresent } from './present-rights.js';

const place = { networkId: 'net-1', structureId: 'house-1' };

describe('how a house stands', () => {
  const networkIds = ['net-1'];
  const structureIds = ['house-1'];
  it.each<[boolean, Scope]>([
    [true, { role: 'coordinator', memberId: 'm', networkIds }],
    [false, { role: 'coordinator', memberId: 'm', networkIds: ['net-2'] }],
    [true, { role: 'structure-manager', memberId: 'm', structureIds, networkIds }],
    [false, { role: 'structure-manager', memberId: 'm', structureIds: ['house-2'], networkIds }],
    [false, { role: 'agent', memberId: 'm', structureIds, networkIds }],
    [false, { role: 'prescriber', memberId: 'm', networkIds }],
    [false, { role: 'admin', memberId: 'm', networkIds: 'nation' }],
    [false, { role: 'national', memberId: 'm' }],
  ])('is shown: %s, to %o', (shown, scope) => {
    expect(maySeePresent(scope, place)).toBe(shown);
  });
});

describe('the next day somebody receives', () => {
  const span = { first: aDay('2026-03-03'), last: aDay('2026-03-30') };
  const mondays = anOpening();
  it('is the first of all openings', () => {
    const once = anOpening({ recurrence: { kind: 'once', firstDay: aDay('2026-03-05') } });
    expect(nextOpeningDay([mondays], span)).toBe('2026-03-09');
    expect(nextOpeningDay([mondays, once], span)).toBe('2026-03-05');
  });
  it('follows exceptions, and is on the last day of the span still', () => {
    const cancelled = (date: string) => ({ kind: 'cancelled' as const, date: aDay(date) });
    const exceptions = ['2026-03-09', '2026-03-16', '2026-03-23'].map(cancelled);
    expect(nextOpeningDay([{ ...mondays, exceptions }], span)).toBe('2026-03-30');
    const all = [...exceptions, cancelled('2026-03-30')];
    expect(nextOpeningDay([{ ...mondays, exceptions: all }], span)).toBeUndefined();
  });
  it('is none without openings', () => {
    expect(nextOpeningDay([], span)).toBeUndefined();
  });
});
