import { DomainError, type Scope } from '@maillage/kernel';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { mayReadMember, membersVisibleTo } from '../domain/member.policy.js';
import type { Member } from '../domain/member.js';
import type { MemberFilter, Members } from '../ports/members.js';
import { foldedEmail, memberOf } from './member.mapper.js';
import { MEMBER_MODEL, type MemberDocument } from './member.schema.js';

@Injectable()
export class MongoMembers implements Members {
  constructor(@InjectModel(MEMBER_MODEL) private readonly members: Model<MemberDocument>) {}

  async list(scope: Scope, filter: MemberFilter): Promise<Member[]> {
    const { networkId, structureId } = filter;
    const found = await this.candidates(scope, filter);
    return found
      .filter((each) => mayReadMember(scope, each))
      .filter((each) => networkId === undefined || each.networkIds.includes(networkId))
      .filter((each) => structureId === undefined || each.structureIds.includes(structureId))
      .map(memberOf)
      .sort((a, b) => a.displayName.localeCompare(b.displayName, 'fr') || (a.id < b.id ? -1 : 1));
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

  /** One equality for each query; one query for each value, in parallel. */
  private async candidates(scope: Scope, filter: MemberFilter): Promise<MemberDocument[]> {
    const visible = membersVisibleTo(scope);
    if (visible === 'none') return [];
    if (filter.structureId !== undefined) {
      return this.members.find({ structureIds: filter.structureId }).lean<MemberDocument[]>();
    }
    if (filter.networkId !== undefined) {
      return this.members.find({ networkIds: filter.networkId }).lean<MemberDocument[]>();
    }
    if (visible === 'all') return this.members.find({}).lean<MemberDocument[]>();
    const found = await Promise.all(
      'networkIds' in visible
        ? visible.networkIds.map((id) =>
            this.members.find({ networkIds: id }).lean<MemberDocument[]>(),
          )
        : visible.structureIds.map((id) =>
            this.members.find({ structureIds: id }).lean<MemberDocument[]>(),
          ),
    );
    return [...new Map(found.flat().map((each) => [each._id, each])).values()];
  }
}

function readable(scope: Scope, found: MemberDocument | null): Member | null {
  return found && mayReadMember(scope, found) ? memberOf(found) : null;
}
