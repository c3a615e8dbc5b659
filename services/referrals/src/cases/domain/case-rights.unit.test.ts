import { describe, expect, it } from '@jest/globals';
import { roles, type Role } from '@maillage/contracts/codes';
import type { MemberScope } from '@maillage/kernel';
import { aCase } from './case.builder.js';
import { readingOfCase } from './case-rights.js';

const scope = (role: Role, over: object = {}) =>
  ({
    role,
    memberId: 'someone',
    structureIds: ['structure-1'],
    networkIds: ['network-1'],
    teamIds: ['caf'],
    ...over,
  }) as unknown as MemberScope;

const near: Readonly<Record<Role, 'metadata' | undefined>> = {
  agent: 'metadata',
  'structure-manager': 'metadata',
  prescriber: undefined,
  coordinator: 'metadata',
  'operator-agent': undefined,
  'operator-manager': undefined,
  national: undefined,
  admin: undefined,
};

describe('reading a case', () => {
  it.each(roles)('of one’s own place as %s', (role) => {
    expect(readingOfCase(scope(role), aCase())).toBe(near[role]);
  });

  it.each(roles)('of a foreign place as %s is reading nothing', (role) => {
    const elsewhere = { structureIds: ['structure-2'], networkIds: ['network-2'] };
    expect(readingOfCase(scope(role, elsewhere), aCase())).toBeUndefined();
  });

  it('is reading its content for its author, in whatever house of the network they work now', () => {
    const author = { memberId: 'camille', structureIds: ['structure-2'] };
    expect(readingOfCase(scope('agent', author), aCase())).toBe('content');
    const moved = { ...author, structureIds: ['structure-1'], networkIds: ['network-2'] };
    expect(readingOfCase(scope('agent', moved), aCase())).toBe('content');
  });

  it('is nothing for an author who now works in another network', () => {
    const gone = { memberId: 'camille', structureIds: ['structure-2'], networkIds: ['network-2'] };
    expect(readingOfCase(scope('agent', gone), aCase())).toBeUndefined();
  });
});
