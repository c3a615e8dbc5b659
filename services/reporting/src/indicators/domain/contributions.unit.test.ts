import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '@maillage/kernel';
import {
  contributionOfActivity,
  durationRangeOf,
  type CountedActivity,
} from './activity-contribution.js';
import { contributionOfAppointment } from './appointment-contribution.js';
import { contributionOfLeg, type CountedLeg } from './leg-contribution.js';
import { rollUpsOf } from './roll-up.js';

const anActivity: CountedActivity = {
  networkId: 'orvanne',
  structureId: 'orval',
  status: 'confirmed',
  kind: 'request',
  localDay: '2026-11-22' as CivilDate,
  durationMinutes: 45,
  channel: 'on-site',
  operatorCodes: ['CNAF', 'CNAM'],
  theme: 'social-health',
  supportLevel: 'procedure-support',
  outcome: 'solved-on-the-spot',
  ageBand: '25-39',
};
const aLeg: CountedLeg = {
  networkId: 'orvanne',
  structureId: 'orval',
  operatorCode: 'CNAF',
  openedAt: new Date('2026-09-30T21:59:00Z'),
  firstResponseAt: new Date('2026-09-30T22:00:00Z'),
  firstResponseHundredths: 1,
  resolvedAt: new Date('2027-01-04T09:00:00Z'),
  resolutionHundredths: 6543,
};
const countsOf = (activity: CountedActivity) => contributionOfActivity(activity)[0]?.counts;

describe('what an activity adds', () => {
  it('is one request, and one mention for each of its operators', () => {
    expect(countsOf(anActivity)).toMatchObject({
      requests: 1,
      'staff-minutes': 45,
      'operator:CNAF': 1,
      'operator:CNAM': 1,
      'duration:30-60': 1,
    });
  });

  it('is one mention of "none" when no operator is concerned', () => {
    expect(countsOf({ ...anActivity, operatorCodes: [] })).toMatchObject({ 'operator:none': 1 });
  });

  it('is only "to confirm" before it is confirmed, and nothing once dismissed', () => {
    expect(countsOf({ ...anActivity, status: 'to-confirm' })).toEqual({ 'to-confirm': 1 });
    expect(countsOf({ ...anActivity, status: 'dismissed' })).toEqual({});
  });

  it('is no request when it is a workshop', () => {
    expect(countsOf({ ...anActivity, kind: 'workshop' })).toEqual({
      'staff-minutes': 45,
      workshops: 1,
    });
  });

  it('falls in half-open ranges of duration', () => {
    expect([29, 30, 59, 60, 119, 120].map(durationRangeOf)).toEqual([
      '<30',
      '30-60',
      '30-60',
      '60-120',
      '60-120',
      '120+',
    ]);
  });
});

describe('what an appointment adds', () => {
  const booked = {
    networkId: 'orvanne',
    structureId: 'orval',
    localDay: '2026-12-31' as CivilDate,
  };

  it('is booked once whatever becomes of it', () => {
    const end = (status: Parameters<typeof contributionOfAppointment>[0]['status']) =>
      contributionOfAppointment({ ...booked, status })[0]?.counts;
    expect(end('booked')).toEqual({ 'appointments-booked': 1 });
    expect(end('arrived')).toEqual({ 'appointments-booked': 1 });
    expect(end('honoured')).toEqual({ 'appointments-booked': 1, 'appointments-honoured': 1 });
    expect(end('no-show')).toEqual({ 'appointments-booked': 1, 'appointments-missed': 1 });
    expect(end('cancelled-by-structure')).toEqual({
      'appointments-booked': 1,
      'appointments-cancelled': 1,
    });
  });
});

describe('what a leg adds', () => {
  const periodsOf = (zone: string) => {
    const at = new Date();
    const rollUps = rollUpsOf([{ version: 1, at, contribution: contributionOfLeg(aLeg, zone) }]);
    return Object.fromEntries(
      rollUps
        .filter(({ period }) => period.includes('Q'))
        .map((each) => [each.period, each.counts]),
    );
  };

  it('goes to the quarter of its opening, of its response and of its resolution', () => {
    expect(periodsOf('Europe/Paris')).toEqual({
      '2026-Q3': { 'legs-opened': 1 },
      '2026-Q4': { 'first-response:CNAF:1': 1 },
      '2027-Q1': { 'legs-resolved': 1, 'resolution:CNAF:6543': 1 },
    });
  });

  it('is placed by the clock of the house, not of the server', () => {
    expect(periodsOf('Indian/Reunion')).toMatchObject({
      '2026-Q4': { 'legs-opened': 1, 'first-response:CNAF:1': 1 },
    });
  });
});
