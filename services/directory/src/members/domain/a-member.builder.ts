import type { Grant, Member } from './member.js';

export function agentAt(scopeId: string, networkId = 'net-1'): Grant {
  return { role: 'agent', scope: 'structure', scopeId, networkIds: [networkId] };
}

/** An agent of one house who signed in on Friday 20 November 2026. */
export function aMember(over: Partial<Member> = {}): Member {
  return {
    id: 'mem-1',
    displayName: 'Camille Aubry',
    grants: [agentAt('str-1')],
    suspended: false,
    handedOverTo: null,
    email: 'camille.aubry@maillage.example',
    lastSignInAt: new Date('2026-11-20T08:00:00Z'),
    registeredAt: new Date('2026-01-05T08:00:00Z'),
    reinstatedAt: null,
    version: 1,
    ...over,
  };
}
