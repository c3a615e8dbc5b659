import { describe, expect, it } from '@jest/globals';
import type { GrantState } from '@maillage/contracts/events';
import type { FastifyRequest } from 'fastify';
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

  const twoRoles: GrantState[] = [
    ...grants,
    { role: 'prescriber', scope: 'network', scopeId: 'net-1', networkIds: ['net-1'] },
  ];
  /** A request whose grants are old, and what the store holds by the time the directory has answered. */
  async function askedWhile(kept: SignedInSession | undefined): Promise<SignedInSession | null> {
    const now = Date.now();
    const old = aSession({
      grants: twoRoles,
      signedInAt: now - 120_000,
      grantsReadAt: now - 60_000,
    });
    const current = new CurrentSession({
      signIn: () => Promise.resolve({ member: null, refused: 'unknown-identity', help: null }),
      grantsOf: () => Promise.resolve({ ...member, grants: twoRoles }),
      identityLink: () => Promise.resolve('over'),
    });
    const request = {
      session: { sessionId: 'ses-1', signedIn: old, save: () => Promise.resolve() },
      sessionStore: {
        get: (_: string, done: (error: unknown, session?: unknown) => void) =>
          done(null, kept && { signedIn: kept }),
      },
    };
    return current.of(request as unknown as FastifyRequest);
  }

  it('leave the role alone that was chosen while they were asked for', async () => {
    const chosen = aSession({ grants: twoRoles, role: 'prescriber' });
    expect(await askedWhile(chosen)).toMatchObject({ role: 'prescriber', grants: twoRoles });
  });

  it('are nobody’s once the session was ended meanwhile', async () => {
    expect(await askedWhile(undefined)).toBeNull();
  });
});
