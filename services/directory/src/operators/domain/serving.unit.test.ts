import { describe, expect, it } from '@jest/globals';
import { anOperatorTeam } from './an-operator-team.builder.js';
import type { Operator } from './operator.js';
import { serves } from './serving.js';

const cnaf: Operator = {
  ...{ code: 'CNAF', label: 'CAF', validFrom: '2020-01-01', validTo: '2026-11-22', version: 1 },
};
const now = new Date('2026-11-22T12:00Z');

describe('a team', () => {
  it('serves the houses of its departments, until it or its operator ends', () => {
    const team = anOperatorTeam({ departments: ['01', '02'] });
    expect(serves(team, cnaf, '02', now)).toBe(true);
    expect(serves(team, cnaf, '03', now)).toBe(false);
    expect(serves({ ...team, active: false }, cnaf, '02', now)).toBe(false);
    expect(serves(team, undefined, '02', now)).toBe(false);
    // The last day ends on the clock of the team.
    expect(serves(team, cnaf, '02', new Date('2026-11-22T23:30Z'))).toBe(false);
    const west = { ...team, zone: 'America/Guadeloupe' };
    expect(serves(west, cnaf, '02', new Date('2026-11-22T23:30Z'))).toBe(true);
  });
});
