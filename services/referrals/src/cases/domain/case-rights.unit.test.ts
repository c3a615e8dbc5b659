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

  it('is reading its content for its author, in whatever house they work now', () => {
    const author = scope('agent', { memberId: 'camille', structureIds: [] });
    expect(readingOfCase(author, aCase())).toBe('content');
  });
});
