import { defaultNetworkSettings } from '@maillage/contracts/codes';
import type { Scope, ServiceScope } from '@maillage/kernel';
import { gatherReads, MongoCopies, type GatheredReads } from '@maillage/service-kit';
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

const ROOMS_PER_READ = 16;

@Injectable()
export class MongoStructureCopies extends MongoCopies<StructureCopy> implements StructureCopies {
  private readonly withRooms: GatheredReads<StructureCopy[]>;

  constructor(@InjectModel(STRUCTURE_COPY) copies: Model<StructureCopyDocument>) {
    super(copies);
    this.withRooms = gatherReads((roomIds) => this.havingRooms(roomIds), ROOMS_PER_READ);
  }

  async find(scope: Scope, id: string): Promise<StructureCopy | undefined> {
    const found = (await this.named([id])).get(id);
    return found && reachesNetwork(scope, found.networkId) ? found : undefined;
  }

  async ofNetwork(scope: Scope, networkId: string): Promise<StructureCopy[]> {
    if (!reachesNetwork(scope, networkId)) return [];
    const found = await this.copies.find({ networkId }).lean<StructureCopyDocument[]>();
    return found.map((document) => this.copyOf(document)).filter(({ open }) => open);
  }

  async withRoom(roomId: string): Promise<StructureCopy[]> {
    return (await this.withRooms([roomId])).get(roomId) ?? [];
  }

  async allOpen(_scope: ServiceScope): Promise<StructureCopy[]> {
    const found = await this.copies.find({ open: true }).lean<StructureCopyDocument[]>();
    return found.map((document) => this.copyOf(document));
  }

  private async havingRooms(ids: readonly string[]): Promise<Map<string, StructureCopy[]>> {
    const found = await this.copies
      .find({ 'rooms.id': { $in: [...ids] } })
      .lean<StructureCopyDocument[]>();
    const copies = found.map((document) => this.copyOf(document));
    const having = (id: string) =>
      copies.filter(({ rooms }) => rooms.some((room) => room.id === id));
    return new Map(ids.map((id) => [id, having(id)]));
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
