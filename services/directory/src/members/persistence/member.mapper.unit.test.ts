import { describe, expect, it } from '@jest/globals';
import type { Member } from '../domain/member.js';
import { completed, documentOf, memberOf } from './member.mapper.js';

const camille: Member = {
  id: 'mem-1',
  displayName: 'Camille Aubry',
  grants: [
    { role: 'agent', scope: 'structure', scopeId: 'str-1', networkIds: ['net-1'] },
    { role: 'agent', scope: 'structure', scopeId: 'str-2', networkIds: ['net-1'] },
  ],
  suspended: false,
  handedOverTo: null,
  email: 'Camille@Exemple.invalid',
  lastSignInAt: new Date('2026-11-20T08:00:00Z'),
  registeredAt: new Date('2026-01-05T08:00:00Z'),
  reinstatedAt: new Date('2026-06-01T08:00:00Z'),
  version: 3,
};

describe('a stored member', () => {
  it('comes back as it was, and is found by network, structure and address', () => {
    const stored = documentOf(camille);
    expect(memberOf(stored)).toEqual(camille);
    expect(stored.networkIds).toEqual(['net-1']);
    expect(stored.structureIds).toEqual(['str-1', 'str-2']);
    expect(stored.foldedEmail).toBe('camille@exemple.invalid');
  });

  it('of before hand-over, times of sign-in and teams never signed in, and was registered when that began', () => {
    const {
      handedOverTo: _to,
      lastSignInAt: _last,
      registeredAt: _since,
      reinstatedAt: _back,
      teamIds: _teams,
      foldedName: _name,
      ...older
    } = documentOf(camille);
    expect(memberOf(older)).toEqual({
      ...camille,
      handedOverTo: null,
      lastSignInAt: null,
      registeredAt: new Date('2026-11-22T00:00:00Z'),
      reinstatedAt: null,
    });
    expect(completed(older)).toMatchObject({ teamIds: [], foldedName: 'camille aubry' });
  });
});
