import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { StructureQuarter } from '../ports/counted-source.js';
import type { RebuildProgress } from '../ports/rebuild-progress.js';
import { REBUILD_MODEL, type RebuildDocument } from './rebuild.schema.js';

@Injectable()
export class MongoRebuildProgress implements RebuildProgress {
  constructor(@InjectModel(REBUILD_MODEL) private readonly rebuilds: Model<RebuildDocument>) {}

  async last(network: string): Promise<StructureQuarter | undefined> {
    const found = await this.rebuilds.findById(network).lean<RebuildDocument>();
    return found ? { structureId: found.structureId, quarter: found.quarter } : undefined;
  }

  async reached(network: string, place: StructureQuarter): Promise<void> {
    await this.rebuilds.updateOne({ _id: network }, { $set: place }, { upsert: true });
  }

  async finished(network: string): Promise<void> {
    await this.rebuilds.deleteOne({ _id: network });
  }
}
