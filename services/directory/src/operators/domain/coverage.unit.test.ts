import { civilDate } from '@maillage/calendar';
import { operatorsInForce } from '@maillage/contracts/codes';
import { describe, expect, it } from '@jest/globals';
import { anOperatorTeam } from './an-operator-team.builder.js';
import { coverageOf } from './coverage.js';
import type { Operator } from './operator.js';

const operators: Operator[] = operatorsInForce.map((each) => ({
  ...each,
  validTo: null,
  version: 1,
}));
const today = civilDate('2026-11-22');
const caf = anOperatorTeam({ id: 'team-caf', name: 'CAF de l’Ain', departments: ['01'] });

describe('the coverage of a network', () => {
  it('has a line for each of the 13 operators and a cell for each department, with teams or a hole', () => {
    const lines = coverageOf(operators, ['01', '02'], [caf], today);
    expect(lines).toHaveLength(13);
    expect(lines.find(({ id }) => id === 'CNAF')).toMatchObject({
      teams: [{ id: 'team-caf', name: 'CAF de l’Ain' }],
      departments: [
        { code: '01', teamIds: ['team-caf'] },
        { code: '02', teamIds: [] },
      ],
    });
    expect(lines.filter(({ teams }) => teams.length === 0)).toHaveLength(12);
  });

  it('has a hole where the only team has ended', () => {
    const lines = coverageOf(operators, ['01'], [{ ...caf, active: false }], today);
    expect(lines.every(({ teams }) => teams.length === 0)).toBe(true);
  });

  it('leaves out teams of other departments, and operators not yet or no longer in force', () => {
    const ended = operators.map((each) =>
      each.code === 'MSA' ? { ...each, validTo: '2024-05-31' } : each,
    );
    const lines = coverageOf(ended, ['2A'], [caf], civilDate('2024-06-01'));
    expect(lines).toHaveLength(10);
    expect(lines.every(({ teams }) => teams.length === 0)).toBe(true);
  });
});
