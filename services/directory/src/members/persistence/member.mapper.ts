import { fold } from '@maillage/vault';
import { foldedEmail } from '../domain/folded-email.js';
import { networkIdsOf, structureIdsOf, teamIdsOf } from '../domain/member.policy.js';
import type { Member } from '../domain/member.js';
import type { MemberDocument, StoredMember } from './member.schema.js';

/** Since when it is kept when a member was registered: nobody is held inactive for longer than that is known. */
const REGISTRATION_KEPT_SINCE = new Date('2026-11-22T00:00:00Z');

/** A member as stored. */
export function documentOf(member: Member): MemberDocument {
  const { id, ...state } = member;
  return {
    _id: id,
    ...state,
    foldedEmail: foldedEmail(member.email),
    networkIds: networkIdsOf(member),
    structureIds: structureIdsOf(member),
    teamIds: teamIdsOf(member),
    foldedName: fold(member.displayName),
  };
}

/** A stored member with what an older one lacks. */
export function completed(stored: StoredMember): MemberDocument {
  return {
    ...stored,
    handedOverTo: stored.handedOverTo ?? null,
    lastSignInAt: stored.lastSignInAt ?? null,
    registeredAt: stored.registeredAt ?? REGISTRATION_KEPT_SINCE,
    reinstatedAt: stored.reinstatedAt ?? null,
    teamIds: stored.teamIds ?? teamIdsOf(stored),
    foldedName: stored.foldedName ?? fold(stored.displayName),
  };
}

/** A stored member as the domain knows it. */
export function memberOf(stored: StoredMember): Member {
  const { _id, foldedEmail: _email, foldedName: _name, ...rest } = completed(stored);
  const { networkIds: _networks, structureIds: _structures, teamIds: _teams, ...state } = rest;
  return { id: _id, ...state };
}

/** Whether every word typed begins a word of the name. */
export function isNamed(
  { foldedName }: Pick<MemberDocument, 'foldedName'>,
  typed: string,
): boolean {
  const words = foldedName.split(' ');
  return fold(typed)
    .split(' ')
    .every((begin) => words.some((word) => word.startsWith(begin)));
}
