import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@maillage/calendar';
import { holidayZoneOfTeam, requireOffered, requireTakesLegs } from './copies.js';

describe('a new leg', () => {
  const team = { id: 'msa', operatorCode: 'MSA', active: true } as const;
  const operator = { id: 'MSA', version: 1, validFrom: '2024-01-01', validTo: '2026-06-30' };

  it('goes to an active team of an operator in force, from its first day to its last', () => {
    const onDay = (day: string) => () => {
      requireTakesLegs(team, operator, civilDate(day));
    };
    expect(onDay('2023-12-31')).toThrow('not in force');
    expect(onDay('2024-01-01')).not.toThrow();
    expect(onDay('2026-06-30')).not.toThrow();
    expect(onDay('2026-07-01')).toThrow('not in force');
  });

  it('is not refused for an operator of which nothing is known, but for a team that has ended', () => {
    const day = civilDate('2030-01-01');
    expect(() => {
      requireTakesLegs(team, undefined, day);
    }).not.toThrow();
    expect(() => {
      requireTakesLegs({ ...team, active: false }, undefined, day);
    }).toThrow('has ended');
  });

  it('is about a procedure that the catalogue offers', () => {
    const rsa = { id: 'rsa', version: 3, label: 'RSA', withdrawn: false };
    expect(() => {
      requireOffered('rsa', rsa);
    }).not.toThrow();
    expect(() => {
      requireOffered('rsa', { ...rsa, withdrawn: true });
    }).toThrow('withdrawn');
    expect(() => {
      requireOffered('rsa', undefined);
    }).toThrow('no procedure');
  });
});

describe('the public holidays of an operator team', () => {
  it('are those of its department', () => {
    expect(holidayZoneOfTeam('Europe/Paris', '67')).toBe('alsace-moselle');
  });

  it('are those of its clock when the department is invented', () => {
    expect(holidayZoneOfTeam('Europe/Paris', '20')).toBe('metropole');
    expect(holidayZoneOfTeam('Indian/Reunion', '20')).toBe('la-reunion');
  });

  it('are refused for a clock that is not French', () => {
    expect(() => holidayZoneOfTeam('Europe/Rome', '20')).toThrow('Europe/Rome');
  });
});
