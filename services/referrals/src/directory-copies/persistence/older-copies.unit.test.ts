import { describe, expect, it } from '@jest/globals';
import { usualIdentityFields } from '@maillage/contracts/codes';
import { memberCopyOf, teamCopyOf } from './older-copies.js';

describe('the copy of a team', () => {
  const older = {
    _id: 'caf',
    version: 1,
    operatorCode: 'CNAF',
    name: 'Caf',
    departments: ['07'],
    zone: 'Europe/Paris',
    holidayZone: 'metropole',
  } as const;

  it('of before teams could end is active, and is shown the usual fields', () => {
    const { _id: id, ...state } = older;
    const said = { active: true, identityFields: usualIdentityFields };
    expect(teamCopyOf(older)).toEqual({ id, ...state, ...said });
  });

  it('comes back as it was', () => {
    const said = { active: false, identityFields: ['surname'] } as const;
    expect(teamCopyOf({ ...older, ...said })).toMatchObject(said);
  });
});

describe('the copy of a member', () => {
  it('of before work was handed over is of somebody active whose places are not known', () => {
    expect(memberCopyOf({ _id: 'mem-1', version: 2, displayName: 'Camille Aubry' })).toEqual({
      id: 'mem-1',
      version: 2,
      displayName: 'Camille Aubry',
      suspended: false,
      structureIds: [],
      teamIds: [],
    });
  });

  it('comes back as it was', () => {
    const said = { suspended: true, structureIds: ['str-1'], teamIds: ['caf'] };
    const stored = { _id: 'mem-1', version: 2, displayName: 'Camille Aubry', ...said };
    expect(memberCopyOf(stored)).toMatchObject(said);
  });
});
