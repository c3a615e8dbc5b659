import { fold } from '@maillage/vault';
import { networkIdsOf, structureIdsOf, teamIdsOf } from '../domain/member.policy.js';
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
    teamIds: teamIdsOf(member),
    foldedName: fold(member.displayName),
  };
}

/** A stored member as the domain knows it. */
export function memberOf(document: MemberDocument): Member {
  const { _id, foldedEmail: _email, foldedName: _name, ...rest } = document;
  const { networkIds: _networks, structureIds: _structures, teamIds: _teams, ...state } = rest;
  return { id: _id, ...state };
}

/** Addresses are compared without case. */
export function foldedEmail(email: string): string {
  return email.trim().toLowerCase();
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
