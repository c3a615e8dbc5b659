import { describe, expect, it } from '@jest/globals';
import { usualIdentityFields } from '@maillage/contracts/codes';
import { anOperatorTeam } from '../domain/an-operator-team.builder.js';
import { teamOf } from './operator-team.mapper.js';

describe('a stored operator team', () => {
  const { id, ...state } = anOperatorTeam({ active: false, mailbox: 'a@equipes.exemple' });

  it('comes back as it was', () => {
    expect(teamOf({ _id: id, ...state })).toEqual({ id, ...state });
  });

  it('of before teams could end is active, has its mailbox and is shown the usual fields', () => {
    const { active: _a, mailbox, hours: _h, identityFields: _i, publicNote: _n, ...older } = state;
    expect(teamOf({ _id: id, ...older, mail: mailbox })).toEqual({
      id,
      ...older,
      active: true,
      mailbox,
      hours: null,
      identityFields: usualIdentityFields,
      publicNote: '',
    });
  });
});
