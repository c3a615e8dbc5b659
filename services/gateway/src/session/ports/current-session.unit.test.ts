import { describe, expect, it } from '@jest/globals';
import type { GrantState } from '@maillage/contracts/events';
import { CurrentSession } from './current-session.js';
import type { KnownMember } from './directory-access.js';
import type { SignedInSession } from './session.js';

const grants: GrantState[] = [
  { role: 'agent', scope: 'structure', scopeId: 'str-1', networkIds: ['net-1'] },
];
const member: KnownMember = { memberId: 'mem-1', displayName: 'Camille', grants };

const aSession = (over: Partial<SignedInSession>): SignedInSession => ({
  ...member,
  role: 'agent',
  signedInAt: 0,
  grantsReadAt: 0,
  device: 'Firefox sur Linux',
  idToken: 'token',
  ...over,
});

describe('the grants of a session', () => {
  it('are asked once for all sessions of a member, and each stays its own', async () => {
    let asked = 0;
    const current = new CurrentSession({
      identityLink: () => Promise.resolve('over'),
      signIn: () => Promise.resolve({ member: null, refused: 'unknown-identity', help: null }),
      grantsOf: () => {
        asked += 1;
        return Promise.resolve(member);
      },
    });
    const desk = aSession({ signedInAt: 1_000, idToken: 'desk' });
    const phone = aSession({ signedInAt: 9_000, idToken: 'phone' });
    const renewed = await Promise.all([current.renew(desk, 60_000), current.renew(phone, 60_000)]);
    expect(renewed).toEqual([
      { ...desk, grantsReadAt: 60_000 },
      { ...phone, grantsReadAt: 60_000 },
    ]);
    expect(asked).toBe(1);
  });
});
