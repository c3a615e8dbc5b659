import { defaultNetworkSettings } from '@maillage/contracts/codes';
import type { Scope, ServiceScope } from '@maillage/kernel';
import { MongoCopies } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { MemberCopy, NetworkCopy, StructureCopy } from '../domain/structure-copy.js';
import type { MemberCopies, NetworkCopies, StructureCopies } from '../ports/directory-copies.js';
import { reachesNetwork } from '../ports/reach.js';
import {
  MEMBER_COPY,
  NETWORK_COPY,
  STRUCTURE_COPY,
  type MemberCopyDocument,
  type NetworkCopyDocument,
  type StructureCopyDocument,
} from './directory-copies.schema.js';

@Injectable()
export class MongoStructureCopies extends MongoCopies<StructureCopy> implements StructureCopies {
  constructor(@InjectModel(STRUCTURE_COPY) copies: Model<StructureCopyDocument>) {
    super(copies);
  }

  async find(scope: Scope, id: string): Promise<StructureCopy | undefined> {
    const found = await this.copies.findOne({ _id: id }).lean<StructureCopyDocument>();
    return found && reachesNetwork(scope, found.networkId) ? this.copyOf(found) : undefined;
  }

  async ofNetwork(scope: Scope, networkId: string): Promise<StructureCopy[]> {
    if (!reachesNetwork(scope, networkId)) return [];
    const found = await this.copies.find({ networkId }).lean<StructureCopyDocument[]>();
    return found.map((document) => this.copyOf(document)).filter(({ open }) => open);
  }

  async withRoom(roomId: string): Promise<StructureCopy[]> {
    const found = await this.copies.find({ 'rooms.id': roomId }).lean<StructureCopyDocument[]>();
    return found.map((document) => this.copyOf(document));
  }

  async allOpen(_scope: ServiceScope): Promise<StructureCopy[]> {
    const found = await this.copies.find({ open: true }).lean<StructureCopyDocument[]>();
    return found.map((document) => this.copyOf(document));
  }
}

@Injectable()
export class MongoMemberCopies extends MongoCopies<MemberCopy> implements MemberCopies {
  constructor(@InjectModel(MEMBER_COPY) copies: Model<MemberCopyDocument>) {
    super(copies);
  }

  async suspended(): Promise<MemberCopy[]> {
    const found = await this.copies.find({ suspended: true }).lean<MemberCopyDocument[]>();
    return found.map((document) => this.copyOf(document));
  }

  async atStructure(structureId: string): Promise<MemberCopy[]> {
    const found = await this.copies
      .find({ structureIds: structureId })
      .lean<MemberCopyDocument[]>();
    return found.map((document) => this.copyOf(document));
  }
}

@Injectable()
export class MongoNetworkCopies extends MongoCopies<NetworkCopy> implements NetworkCopies {
  constructor(@InjectModel(NETWORK_COPY) copies: Model<NetworkCopyDocument>) {
    super(copies);
  }

  async reminderDelaysOf(networkId: string): Promise<readonly number[]> {
    const copy = (await this.named([networkId])).get(networkId);
    return copy?.reminderDelaysHours ?? defaultNetworkSettings.reminderDelaysHours;
  }
}
