import type { CivilDate } from '@maillage/kernel';
import { gatherReadsFromDay, type ReadsFromDay } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Opening } from '../domain/opening.js';
import type { OpeningsToIndex } from '../ports/openings-to-index.js';
import { toOpening } from './opening.mapper.js';
import { OPENING, type OpeningDocument } from './opening.schema.js';

@Injectable()
export class MongoOpeningsToIndex implements OpeningsToIndex {
  private readonly ofMembers: ReadsFromDay<OpeningDocument>;
  private readonly ofRooms: ReadsFromDay<OpeningDocument>;
  private readonly ofStructures: ReadsFromDay<OpeningDocument>;

  constructor(@InjectModel(OPENING) private readonly openings: Model<OpeningDocument>) {
    this.ofMembers = gatherReadsFromDay(openings, 'memberId', 'lastDay');
    this.ofRooms = gatherReadsFromDay(openings, 'roomId', 'lastDay');
    this.ofStructures = gatherReadsFromDay(openings, 'structureId', 'lastDay');
  }

  async find(id: string): Promise<Opening | undefined> {
    const found = await this.openings.findById(id).lean<OpeningDocument>();
    return found ? toOpening(found) : undefined;
  }

  ofMember(memberId: string, from: CivilDate): Promise<Opening[]> {
    return openingsOf(this.ofMembers, memberId, from);
  }

  ofRoom(roomId: string, from: CivilDate): Promise<Opening[]> {
    return openingsOf(this.ofRooms, roomId, from);
  }

  ofStructure(structureId: string, from: CivilDate): Promise<Opening[]> {
    return openingsOf(this.ofStructures, structureId, from);
  }

  async *all(from: CivilDate): AsyncIterable<Opening> {
    const rows = await this.openings
      .find({}, { memberId: 1, lastDay: 1 })
      .lean<OpeningDocument[]>();
    const members = new Set(
      rows.filter(({ lastDay }) => lastDay >= from).map((row) => row.memberId),
    );
    for (const memberId of [...members].sort()) yield* await this.ofMember(memberId, from);
  }
}

async function openingsOf(
  read: ReadsFromDay<OpeningDocument>,
  ownerId: string,
  from: CivilDate,
): Promise<Opening[]> {
  return ((await read([ownerId], from)).get(ownerId) ?? []).map(toOpening);
}
