import { networkIdsOf, structureIdsOf } from '../domain/member.policy.js';
import type { Member } from '../domain/member.js';
import type { MemberDocument } from './member.schema.js';

/** A member as stored. */
export function documentOf(member: Member): MemberDocument {
  const { id, ...state } = member;
  return {
    _id: id,
    ...state,
    foldedEmail: foldedEmail(member.email),
    networkIds: networkIdsOf(member),
    structureIds: structureIdsOf(member),
  };
}

/** A stored member as the domain knows it. */
export function memberOf(document: MemberDocument): Member {
  const { _id, foldedEmail: _email, networkIds: _net, structureIds: _str, ...state } = document;
  return { id: _id, ...state };
}

/** Addresses are compared without case. */
export function foldedEmail(email: string): string {
  return email.trim().toLowerCase();
}
