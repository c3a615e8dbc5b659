import { DomainError, type Outbox, type Tx } from '@maillage/kernel';
import { OUTBOX, sessionOf } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { memberEvent } from '../domain/member-events.js';
import { documentOf, memberOf } from './member.mapper.js';
import { MEMBER_MODEL, type MemberDocument } from './member.schema.js';
import { followingPlace } from '../domain/place-grants.js';
import type { GrantedPlace, PlaceGrants } from '../ports/place-grants.js';

@Injectable()
export class MongoPlaceGrants implements PlaceGrants {
  constructor(
    @InjectModel(MEMBER_MODEL) private readonly members: Model<MemberDocument>,
    @Inject(OUTBOX) private readonly outbox: Outbox,
  ) {}

  async holders({ scopeId }: GrantedPlace): Promise<number> {
    return this.members.countDocuments({ 'grants.scopeId': scopeId });
  }

  async follow(tx: Tx, place: GrantedPlace, networkIds: readonly string[]): Promise<void> {
    const session = sessionOf(tx);
    const holders = await this.members
      .find({ 'grants.scopeId': place.scopeId }, null, { session })
      .lean<MemberDocument[]>();
    const changed = holders.flatMap((holder) => {
      const member = followingPlace(memberOf(holder), place, networkIds);
      return member ? [member] : [];
    });
    if (changed.length === 0) return;
    const result = await this.members.bulkWrite(
      changed.map((member) => {
        const { _id, ...state } = documentOf(member);
        return {
          updateOne: {
            filter: { _id, version: member.version - 1 },
            update: {
              $set: {
                grants: state.grants,
                networkIds: state.networkIds,
                structureIds: state.structureIds,
                version: member.version,
              },
            },
          },
        };
      }),
      { session },
    );
    if (result.modifiedCount !== changed.length) {
      throw new DomainError('conflict', 'VERSION.STALE', 'A member changed meanwhile: try again.');
    }
    await this.outbox.append(
      tx,
      changed.map((member) => memberEvent('updated', member)),
    );
  }
}
