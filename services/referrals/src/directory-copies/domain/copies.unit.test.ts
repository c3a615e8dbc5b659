import { describe, expect, it } from '@jest/globals';
import { holidayZoneOfTeam } from './copies.js';

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
