import { civilDate } from '@maillage/calendar';
import type { MemberScope } from '@maillage/kernel';
import { describe, expect, it } from '@jest/globals';
import { anOperatorTeam } from './an-operator-team.builder.js';
import { changeOperator, isInForce, type Operator } from './operator.js';
import { changeTeam, type TeamChange } from './operator-team.js';
import { mayReadMailbox, requireMayChange, requireNationalAdmin } from './operator.policy.js';

const dgec: Operator = {
  code: 'DGEC',
  label: 'Chèque énergie',
  validFrom: '2024-01-01',
  validTo: null,
  version: 1,
};
const team = anOperatorTeam({ id: 'caf' });
const manager: MemberScope = { role: 'operator-manager', memberId: 'm', teamIds: ['caf'] };
const elsewhere: MemberScope = { ...manager, teamIds: ['carsat'] };
const agent: MemberScope = { role: 'operator-agent', memberId: 'm', teamIds: ['caf'] };
const ofNetwork: MemberScope = { role: 'admin', memberId: 'm', networkIds: ['n'] };
const ofNation: MemberScope = { role: 'admin', memberId: 'm', networkIds: 'nation' };

describe('an operator', () => {
  it('counts from its first day to its last, both included', () => {
    const ended = changeOperator(dgec, { validTo: '2026-03-31' });
    const days = ['2023-12-31', '2024-01-01', '2026-03-31', '2026-04-01'].map(civilDate);
    expect(days.map((day) => isInForce(ended, day))).toEqual([false, true, true, false]);
    expect(days.map((day) => isInForce(dgec, day))).toEqual([false, true, true, true]);
    expect(ended.version).toBe(2);
  });

  it('does not end before it began, and can be taken up again', () => {
    expect(() => changeOperator(dgec, { validTo: '2023-12-31' })).toThrow('before the first');
    const ended = changeOperator(dgec, { validTo: '2026-03-31' });
    expect(changeOperator(ended, { validTo: null }).validTo).toBeNull();
  });

  it('is changed by an administrator of the nation only', () => {
    expect(() => requireNationalAdmin(ofNation)).not.toThrow();
    for (const scope of [ofNetwork, manager, agent]) {
      expect(() => requireNationalAdmin(scope)).toThrow('national administrator');
    }
  });
});

describe('a team', () => {
  const note: TeamChange = { publicNote: 'Fermée en août.' };

  it('is cared for by its manager, and moved by a national administrator only', () => {
    expect(() => requireMayChange(manager, team, note)).not.toThrow();
    expect(() => requireMayChange(manager, team, { ...note, active: false })).toThrow('manager');
    expect(() => requireMayChange(manager, team, { departments: ['02'] })).toThrow('manager');
    const wider = { ...note, identityFields: ['surname', 'phone'] } as const;
    expect(() => requireMayChange(manager, team, wider)).toThrow('manager');
    expect(() => requireMayChange(ofNation, team, wider)).not.toThrow();
    expect(() => requireMayChange(ofNation, team, { active: false })).not.toThrow();
    for (const scope of [elsewhere, agent, ofNetwork]) {
      expect(() => requireMayChange(scope, team, note)).toThrow('national administrator');
    }
  });

  it('shows its mailbox to its own members and a national administrator', () => {
    const readers = [manager, agent, ofNation].map((scope) => mayReadMailbox(scope, team));
    expect(readers).toEqual([true, true, true]);
    expect([elsewhere, ofNetwork].map((scope) => mayReadMailbox(scope, team))).toEqual([
      false,
      false,
    ]);
  });

  it('keeps what is not given, and forgets a mailbox that is given as none', () => {
    const kept = changeTeam({ ...team, mailbox: 'caf@exemple.fr' }, note);
    expect(kept).toMatchObject({ mailbox: 'caf@exemple.fr', version: 2, ...note });
    expect(changeTeam(kept, { mailbox: null }).mailbox).toBeNull();
  });

  it('has hours in order, on a French clock', () => {
    const none = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
    const monday = (...blocks: { from: string; to: string }[]) => ({
      hours: { ...none, 1: blocks },
    });
    const morning = { from: '09:00', to: '12:00' };
    expect(changeTeam(team, monday(morning, { from: '12:00', to: '16:00' })).hours).not.toBeNull();
    for (const wrong of [
      monday({ from: '12:00', to: '12:00' }),
      monday(morning, { from: '11:59', to: '16:00' }),
    ]) {
      expect(() => changeTeam(team, wrong)).toThrow('each block');
    }
    expect(() => changeTeam(team, { zone: 'Europe/Rome' })).toThrow('Europe/Rome');
  });
});
