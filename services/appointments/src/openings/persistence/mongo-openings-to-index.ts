import type { CivilDate } from '@maillage/kernel';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Opening } from '../domain/opening.js';
import type { OpeningsToIndex } from '../ports/openings-to-index.js';
import { toOpening } from './opening.mapper.js';
import { OPENING, type OpeningDocument } from './opening.schema.js';

@Injectable()
export class MongoOpeningsToIndex implements OpeningsToIndex {
  constructor(@InjectModel(OPENING) private readonly openings: Model<OpeningDocument>) {}

  async find(id: string): Promise<Opening | undefined> {
    const found = await this.openings.findById(id).lean<OpeningDocument>();
    return found ? toOpening(found) : undefined;
  }

  ofMember(memberId: string, from: CivilDate): Promise<Opening[]> {
    return this.fitting({ memberId, lastDay: { $gte: from } });
  }

  ofRoom(roomId: string, from: CivilDate): Promise<Opening[]> {
    return this.fitting({ roomId, lastDay: { $gte: from } });
  }

  ofStructure(structureId: string, from: CivilDate): Promise<Opening[]> {
    return this.fitting({ structureId, lastDay: { $gte: from } });
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

  private async fitting(filter: Record<string, unknown>): Promise<Opening[]> {
    const found = await this.openings.find(filter).lean<OpeningDocument[]>();
    return found.map(toOpening);
  }
}
