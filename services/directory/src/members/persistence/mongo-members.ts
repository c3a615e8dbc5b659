import type { MemberStanding } from '@maillage/contracts/codes';
import { DomainError, type Scope, type Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { foldedEmail } from '../domain/folded-email.js';
import { mayReadMember, membersVisibleTo, type VisibleMembers } from '../domain/member.policy.js';
import type { Member } from '../domain/member.js';
import type { MemberFilter, Members } from '../ports/members.js';
import { completed, documentOf, isNamed, memberOf } from './member.mapper.js';
import { MEMBER_MODEL, type MemberDocument, type StoredMember } from './member.schema.js';

@Injectable()
export class MongoMembers implements Members {
  constructor(@InjectModel(MEMBER_MODEL) private readonly members: Model<MemberDocument>) {}

  async list(scope: Scope, filter: MemberFilter): Promise<Member[]> {
    const found = await this.candidates(scope, filter);
    return found
      .filter((each) => mayReadMember(scope, each) && fits(filter, each))
      .map(memberOf)
      .sort((a, b) => a.displayName.localeCompare(b.displayName, 'fr') || (a.id < b.id ? -1 : 1));
  }

  async *active(scope: Scope): AsyncIterable<Member> {
    const cursor = this.members.find({ suspended: false }).lean<MemberDocument>().cursor();
    for await (const each of cursor) if (mayReadMember(scope, each)) yield memberOf(each);
  }

  async byId(scope: Scope, id: string): Promise<Member> {
    const found = await this.members.findById(id).lean<MemberDocument>();
    if (!found || !mayReadMember(scope, found)) {
      throw new DomainError('not-found', 'MEMBER.NOT_FOUND', `There is no member ${id}.`);
    }
    return memberOf(found);
  }

  async byEmail(scope: Scope, email: string): Promise<Member | null> {
    const filter = { foldedEmail: foldedEmail(email) };
    return readable(scope, await this.members.findOne(filter).lean<MemberDocument>());
  }

  async recordSignIn(memberId: string, at: Date): Promise<void> {
    await this.members.updateOne({ _id: memberId }, { $set: { lastSignInAt: at } });
  }

  async insert(tx: Tx, member: Member): Promise<void> {
    await this.members.insertMany([documentOf(member)], { session: sessionOf(tx) });
  }

  async save(tx: Tx, member: Member): Promise<void> {
    const { _id, lastSignInAt: _last, ...state } = documentOf(member);
    const saved = await this.members.updateOne(
      { _id, version: member.version - 1 },
      { $set: state },
      { session: sessionOf(tx) },
    );
    if (saved.modifiedCount === 1) return;
    throw new DomainError('conflict', 'VERSION.STALE', `member ${_id} changed: read it again`);
  }

  /** One equality for each query; one query for each value, in parallel. */
  private async candidates(scope: Scope, filter: MemberFilter): Promise<MemberDocument[]> {
    const visible = membersVisibleTo(scope);
    if (visible === 'none') return [];
    const { structureId, teamId, networkId } = filter;
    if (structureId !== undefined) return this.where({ structureIds: structureId });
    if (teamId !== undefined) return this.where({ teamIds: teamId });
    if (networkId !== undefined) return this.where({ networkIds: networkId });
    if (visible === 'all') return this.where({});
    const found = await Promise.all(branchesOf(visible).map((branch) => this.where(branch)));
    return [...new Map(found.flat().map((each) => [each._id, each])).values()];
  }

  private async where(filter: QueryFilter<MemberDocument>): Promise<MemberDocument[]> {
    return (await this.members.find(filter).lean<StoredMember[]>()).map(completed);
  }
}

function branchesOf(
  visible: Exclude<VisibleMembers, 'all' | 'none'>,
): QueryFilter<MemberDocument>[] {
  if ('networkIds' in visible) return visible.networkIds.map((networkIds) => ({ networkIds }));
  return 'structureIds' in visible
    ? visible.structureIds.map((structureIds) => ({ structureIds }))
    : visible.teamIds.map((teamIds) => ({ teamIds }));
}

function fits(filter: MemberFilter, member: MemberDocument): boolean {
  const { networkId, structureId, teamId, role, state, typed } = filter;
  return (
    (networkId === undefined || member.networkIds.includes(networkId)) &&
    (structureId === undefined || member.structureIds.includes(structureId)) &&
    (teamId === undefined || member.teamIds.includes(teamId)) &&
    (role === undefined || member.grants.some((grant) => grant.role === role)) &&
    (state === undefined || stateOf(member) === state) &&
    (typed === undefined || isNamed(member, typed))
  );
}

function stateOf({ suspended, lastSignInAt }: MemberDocument): MemberStanding {
  if (suspended) return 'suspended';
  return lastSignInAt === null ? 'never-signed-in' : 'active';
}

function readable(scope: Scope, found: MemberDocument | null): Member | null {
  return found && mayReadMember(scope, found) ? memberOf(found) : null;
}
