import type { OperatorTeam } from './operator-team.js';

/** A team of the CNAF for the Ain. */
export function anOperatorTeam(over: Partial<OperatorTeam> = {}): OperatorTeam {
  return {
    id: 'team-1',
    operatorCode: 'CNAF',
    name: 'CAF de l’Ain',
    departments: ['01'],
    zone: 'Europe/Paris',
    holidayDepartment: '01',
    mailbox: null,
    hours: null,
    identityFields: ['surname', 'firstName', 'birthYear'],
    publicNote: '',
    active: true,
    version: 1,
    ...over,
  };
}
