import { describe, expect, it } from '@jest/globals';
import { changeLines } from './change-lines.js';

const booked = {
  status: 'booked',
  startsAt: '2026-11-24T08:30:00.000Z',
  memberName: 'Camille Aubry',
  structureName: 'Maison A',
} as const;

describe('a change of an appointment', () => {
  it('tells only what differs, before and after', () => {
    const after = { ...booked, startsAt: '2026-11-25T09:00:00.000Z', structureName: 'Maison B' };
    expect(changeLines({ before: booked, after }, 'Europe/Paris')).toEqual([
      { what: 'Quand', before: 'mar. 24 nov. à 09:30', after: 'mer. 25 nov. à 10:00' },
      { what: 'Maison', before: 'Maison A', after: 'Maison B' },
    ]);
  });

  it('tells all of the booking, which had nothing before it', () => {
    const told = changeLines({ before: null, after: booked }, 'Europe/Paris');
    expect(told.map(({ what, before }) => [what, before])).toEqual([
      ['Quand', null],
      ['Maison', null],
      ['Conseiller', null],
      ['Statut', null],
    ]);
  });
});
