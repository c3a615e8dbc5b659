import { describe, expect, it } from '@jest/globals';
import { roles, structureFormats } from '@maillage/contracts/codes';
import { structureStateSchema, memberStateSchema } from '@maillage/contracts/events';
import { civilDate, minutesOf, weekdayOf } from '@maillage/calendar';
import {
  demoAbsentMembers,
  demoAccounts,
  demoActivities,
  demoAppointments,
  demoBeneficiaries,
  demoCalls,
  demoCases,
  demoMembers,
  demoNetwork,
  demoNotices,
  demoOpenings,
  demoOperatorTeams,
  demoPastAppointments,
  demoStructures,
} from './index.js';

const today = civilDate('2026-11-24');

describe('the demonstration network', () => {
  it('says that it is invented', () => {
    expect(demoNetwork.demonstration).toBe(true);
    expect(demoNetwork.name).toContain('inventé');
  });

  it('has at least eight houses, of every format', () => {
    expect(demoStructures.length).toBeGreaterThanOrEqual(8);
    expect(new Set(demoStructures.map(({ format }) => format))).toEqual(new Set(structureFormats));
    for (const structure of demoStructures) structureStateSchema.parse(structure);
  });

  it('has 25 members, of every role, each with an account', () => {
    expect(demoMembers).toHaveLength(25);
    expect(new Set(demoAccounts.map(({ role }) => role))).toEqual(new Set(roles));
    expect(new Set(demoMembers.map(({ email }) => email)).size).toBe(25);
    for (const { member } of [...demoMembers, ...demoAbsentMembers])
      memberStateSchema.parse(member);
    const offered = demoAccounts.map(({ email }) => email);
    for (const { email } of demoAbsentMembers) expect(offered).not.toContain(email);
  });

  it('has persons for most houses to call, who have no mail, before their appointment', () => {
    const calls = demoCalls(today);
    expect(new Set(calls.map(({ structureId }) => structureId)).size).toBeGreaterThan(5);
    expect(new Set(calls.map(({ id }) => id)).size).toBe(calls.length);
    const withMail = new Set(demoBeneficiaries.filter((one) => one.mail).map(({ id }) => id));
    expect(calls.filter(({ beneficiaryId }) => withMail.has(beneficiaryId))).toEqual([]);
  });

  it('has told authors of their own cases, the newest not read yet', () => {
    const cases = demoCases(today);
    const notices = demoNotices(today);
    expect(new Set(notices.map(({ memberId }) => memberId)).size).toBeGreaterThan(3);
    for (const { memberId, params } of notices) {
      expect(cases.find(({ id }) => id === params['caseId'])?.authorId).toBe(memberId);
    }
    expect(notices[0]?.readAt).toBeNull();
    expect(notices.at(-1)?.readAt).not.toBeNull();
  });

  it('has teams for nine of the thirteen operators', () => {
    expect(new Set(demoOperatorTeams.map((team) => team.operatorCode)).size).toBe(9);
  });

  it('keeps every appointment inside an opening, and never two of one agent at once', () => {
    const openings = demoOpenings(today);
    const taken = new Set<string>();
    const appointments = demoAppointments(today);
    expect(appointments.length).toBeGreaterThan(100);
    for (const { memberId, structureId, day, time } of appointments) {
      const opening = openings.find(
        (one) =>
          one.memberId === memberId &&
          one.structureId === structureId &&
          one.weekday === weekdayOf(day) &&
          one.blocks.some(
            (block) =>
              minutesOf(block.from) <= minutesOf(time) && minutesOf(time) < minutesOf(block.to),
          ),
      );
      expect(opening).toBeDefined();
      const key = `${memberId}:${day}:${time}`;
      expect(taken.has(key)).toBe(false);
      taken.add(key);
    }
  });

  it('says the same on the same day', () => {
    expect(demoAppointments(today)).toEqual(demoAppointments(today));
    expect(demoCases(today)).toEqual(demoCases(today));
    expect(demoPastAppointments(today)).toEqual(demoPastAppointments(today));
    expect(demoBeneficiaries).toHaveLength(240);
  });

  it('follows the national shares and stays under 50,000 activities', () => {
    const counts = new Map<string, number>();
    let activities = 0;
    let known = 0;
    let solved = 0;
    for (const activity of demoActivities(today)) {
      activities += 1;
      const [first] = activity.operatorCodes;
      if (first) counts.set(first, (counts.get(first) ?? 0) + 1);
      if (activity.outcome !== 'unknown') known += 1;
      if (activity.outcome === 'solved-on-the-spot') solved += 1;
    }
    expect(activities).toBeGreaterThan(20_000);
    expect(activities).toBeLessThan(50_000);
    const withOperator = [...counts.values()].reduce((sum, n) => sum + n, 0);
    expect((counts.get('FRANCE-TITRES') ?? 0) / withOperator).toBeCloseTo(0.19, 1);
    expect((counts.get('CNAF') ?? 0) / withOperator).toBeCloseTo(0.16, 1);
    expect(solved / known).toBeCloseTo(0.82, 1);
  });

  it('has one case under way whose author is suspended, in a house where the successor does not work', () => {
    const gone = demoAbsentMembers.filter(({ member }) => member.suspended);
    const [left, ...more] = demoCases(today).filter(
      ({ authorId, legs }) =>
        gone.some(({ member }) => member.id === authorId) &&
        legs.some(({ status }) => status !== 'resolved'),
    );
    expect(left).toBeDefined();
    expect(more).toEqual([]);
    const successor = gone.find(({ member }) => member.id === left?.authorId)?.member.handedOverTo;
    const houses = demoMembers
      .find(({ member }) => member.id === successor)
      ?.member.grants.map(({ scopeId }) => scopeId);
    expect(houses).not.toContain(left?.structureId);
  });

  it('has cases in every state of the desk, none in the future', () => {
    const sunday = civilDate('2026-11-22');
    for (const leg of demoCases(sunday).flatMap((one) => one.legs)) {
      for (const at of [leg.openedAt, leg.firstResponseAt, leg.resolvedAt]) {
        expect(at?.getTime() ?? 0).toBeLessThan(Date.parse(`${sunday}T00:00:00Z`));
      }
    }
    const legs = demoCases(today).flatMap((one) => one.legs);
    expect(new Set(legs.map(({ status }) => status))).toEqual(
      new Set(['pending', 'in-progress', 'resolved']),
    );
    for (const leg of legs) {
      expect(leg.openedAt.getTime()).toBeLessThanOrEqual(Date.parse(`${today}T23:59:59Z`));
    }
  });
});
