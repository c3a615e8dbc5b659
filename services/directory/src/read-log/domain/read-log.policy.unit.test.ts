import { describe, expect, it } from '@jest/globals';
import { roles, type Role } from '@maillage/contracts/codes';
import type { Scope } from '@maillage/kernel';
import { decideLog, type LogPart } from './read-log.policy.js';

const near = { networkIds: ['net-1'], structureIds: ['str-1'], teamIds: ['team-1'] };
const scopeOf = (role: Role) => ({ role, memberId: 'm', ...near }) as unknown as Scope;
const person: LogPart = { of: 'person', beneficiaryId: 'ben-1' };
const house = (structureId: string): LogPart => ({
  of: 'structure',
  structureId,
  day: '2026-11-23',
});
const network = (networkId: string): LogPart => ({ of: 'network', networkId, day: '2026-11-23' });

describe('who may look who read', () => {
  const allowed: Partial<Record<Role, LogPart['of'][]>> = {
    agent: ['person'],
    'structure-manager': ['person', 'structure'],
    coordinator: ['network'],
  };

  it.each(roles)('%s looks at their part, and at no other', (role) => {
    const parts = [person, house('str-1'), network('net-1')];
    const open = parts.filter((part) => decideLog(scopeOf(role), part) === 'allowed');
    expect(open.map(({ of }) => of)).toEqual(allowed[role] ?? []);
  });

  it('is not there for another structure or network', () => {
    expect(decideLog(scopeOf('structure-manager'), house('str-2'))).toBe('not-found');
    expect(decideLog(scopeOf('coordinator'), network('net-2'))).toBe('not-found');
  });
});
