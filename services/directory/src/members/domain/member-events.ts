import type { DomainEvent } from '@maillage/kernel';
import type { Member } from './member.js';

/** Says a fact about a member: display name and grants, never the address. */
export function memberEvent(
  fact: 'registered' | 'updated' | 'republished',
  member: Member,
): DomainEvent {
  const { email: _email, lastSignInAt: _last, registeredAt: _since, ...said } = member;
  const { reinstatedAt: _back, version, ...state } = said;
  return {
    type: `directory.member.${fact}.v1`,
    subject: member.id,
    aggregateVersion: version,
    memberIds: [member.id],
    audience: 'everyone',
    data: { member: state },
  };
}
