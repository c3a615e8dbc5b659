import { civilDate } from '@maillage/calendar';
import { describe, expect, it } from '@jest/globals';
import { coverageOf } from './coverage.js';
import type { OperatorTeam } from './operator-team.js';

const caf: OperatorTeam = {
  id: 'team-caf',
  operatorCode: 'CNAF',
  name: 'CAF de l’Ain',
  departments: ['01'],
  zone: 'Europe/Paris',
  holidayDepartment: '01',
  publicNote: '',
  version: 1,
};

describe('the coverage of a network', () => {
  it('has a line for each of the 13 operators, with its teams or a hole', () => {
    const lines = coverageOf(['01', '02'], [caf], civilDate('2026-11-22'));
    expect(lines).toHaveLength(13);
    expect(lines.find(({ id }) => id === 'CNAF')?.teams).toEqual([
      { id: 'team-caf', name: 'CAF de l’Ain' },
    ]);
    expect(lines.filter(({ teams }) => teams.length === 0)).toHaveLength(12);
  });

  it('leaves out teams of other departments, and operators not yet in force', () => {
    const lines = coverageOf(['2A'], [caf], civilDate('2024-06-01'));
    expect(lines).toHaveLength(11);
    expect(lines.every(({ teams }) => teams.length === 0)).toBe(true);
  });
});
