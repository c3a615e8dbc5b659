import { describe, expect, it } from '@jest/globals';
import type { GrantScope, Role } from '@maillage/contracts/codes';
import type { CivilDate } from '@maillage/kernel';
import { agentAt, aMember } from './a-member.builder.js';
import {
  activeSince,
  inactivityOn,
  lastNationalAdministrator,
  noticeOfInactivity,
  successorOf,
} from './inactivity.js';
import type { Grant } from './member.js';

const active = '2026-03-01' as CivilDate;

describe('a member who does not sign in', () => {
  it.each([
    ['2026-06-28', 'none'],
    ['2026-06-29', 'first-notice'],
    ['2026-07-28', 'first-notice'],
    ['2026-07-29', 'second-notice'],
    ['2026-08-27', 'second-notice'],
    ['2026-08-28', 'suspension'],
    ['2027-03-01', 'suspension'],
  ])('is on %s due for: %s', (today, step) => {
    expect(inactivityOn(active, today as CivilDate)).toBe(step);
  });

  it('is told how many days are left; each mail is of use until the next step', () => {
    const told = (step: 'first-notice' | 'second-notice', today: string) =>
      noticeOfInactivity(step, active, today as CivilDate);
    expect(told('first-notice', '2026-06-29')).toMatchObject({ daysLeft: 60, until: '2026-07-29' });
    expect(told('second-notice', '2026-08-17')).toMatchObject({
      daysLeft: 11,
      until: '2026-08-28',
    });
  });

  it('is active since the last sign-in, else the registration, or since they were brought back', () => {
    const [january, june] = [new Date('2026-01-05T08:00:00Z'), new Date('2026-06-01T08:00:00Z')];
    const since = (lastSignInAt: Date | null, reinstatedAt: Date | null) =>
      activeSince({ lastSignInAt, registeredAt: january, reinstatedAt });
    expect(since(june, null)).toBe(june);
    expect(since(null, null)).toBe(january);
    expect(since(january, june)).toBe(june);
    expect(since(june, january)).toBe(june);
  });
});

describe('the last national administrator', () => {
  const nation: Grant = { role: 'admin', scope: 'nation', scopeId: 'nation', networkIds: [] };
  const network: Grant = { ...nation, scope: 'network', scopeId: 'net-1', networkIds: ['net-1'] };
  const signedIn = (id: string, day: string, grant: Grant, suspended = false) =>
    aMember({ id, grants: [grant], suspended, lastSignInAt: new Date(`${day}T08:00:00Z`) });

  it('is the one who signed in last, of those who are not suspended', () => {
    const members = [
      signedIn('a', '2026-01-01', nation),
      signedIn('b', '2026-02-01', nation),
      signedIn('c', '2026-03-01', nation, true),
      signedIn('d', '2026-04-01', network),
    ];
    expect(lastNationalAdministrator(members)).toBe('b');
    expect(lastNationalAdministrator([])).toBeNull();
  });
});

describe('who takes over', () => {
  const manager = (id: string, role: Role, scope: GrantScope, scopeId: string, suspended = false) =>
    aMember({ id, suspended, grants: [{ role, scope, scopeId, networkIds: [] }] });
  const agent = aMember({
    grants: [
      agentAt('str-1'),
      { role: 'operator-agent', scope: 'operator-team', scopeId: 'team-1', networkIds: [] },
    ],
  });
  const ofTheTeam = manager('m-team', 'operator-manager', 'operator-team', 'team-1');

  it('is a manager of the structure, else of the team, else nobody', () => {
    const ofTheHouse = manager('m-house', 'structure-manager', 'structure', 'str-1');
    const elsewhere = manager('m-far', 'structure-manager', 'structure', 'str-9');
    expect(successorOf(agent, [ofTheTeam, elsewhere, ofTheHouse])).toBe('m-house');
    expect(successorOf(agent, [elsewhere, ofTheTeam])).toBe('m-team');
    expect(successorOf(agent, [elsewhere, aMember({ id: 'mem-2' })])).toBeNull();
  });

  it('is nobody who is suspended, nor the member', () => {
    const gone = manager('m-gone', 'structure-manager', 'structure', 'str-1', true);
    expect(successorOf(agent, [gone, ofTheTeam])).toBe('m-team');
    const alone = manager('m-1', 'structure-manager', 'structure', 'str-1');
    expect(successorOf(alone, [alone])).toBeNull();
  });
});
