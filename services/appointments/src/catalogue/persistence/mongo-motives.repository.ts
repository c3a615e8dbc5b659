import type { Scope } from '@maillage/kernel';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { reachesNetwork } from '../../directory-copies/ports/reach.js';
import type { Motive, Motives } from '../ports/motives.js';
import { motiveId, toMotive } from './motive.mapper.js';
import { MOTIVE, type MotiveDocument } from './motive.schema.js';

@Injectable()
export class MongoMotives implements Motives {
  constructor(@InjectModel(MOTIVE) private readonly motives: Model<MotiveDocument>) {}

  async ofNetwork(scope: Scope, networkId: string): Promise<Motive[]> {
    if (!reachesNetwork(scope, networkId)) return [];
    const found = await this.motives.find({ networkId }).lean<MotiveDocument[]>();
    return found.map(toMotive).sort((a, b) => a.label.localeCompare(b.label, 'fr'));
  }

  async find(scope: Scope, networkId: string, code: string): Promise<Motive | undefined> {
    if (!reachesNetwork(scope, networkId)) return undefined;
    const found = await this.motives
      .findOne({ _id: motiveId(networkId, code) })
      .lean<MotiveDocument>();
    return found ? toMotive(found) : undefined;
  }
}
