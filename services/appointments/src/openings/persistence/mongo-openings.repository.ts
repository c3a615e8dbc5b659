import type { CivilDate, Scope } from '@maillage/kernel';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { reachesNetwork } from '../../directory-copies/ports/reach.js';
import type { Opening, Openings } from '../ports/openings.js';
import { toOpening } from './opening.mapper.js';
import { OPENING, type OpeningDocument } from './opening.schema.js';

@Injectable()
export class MongoOpenings implements Openings {
  constructor(@InjectModel(OPENING) private readonly openings: Model<OpeningDocument>) {}

  async ofNetwork(scope: Scope, networkId: string, from: CivilDate): Promise<Opening[]> {
    if (!reachesNetwork(scope, networkId)) return [];
    const found = await this.openings
      .find({ networkId, lastDay: { $gte: from } })
      .lean<OpeningDocument[]>();
    return found.map(toOpening);
  }

  async ofStructure(scope: Scope, structureId: string, from: CivilDate): Promise<Opening[]> {
    const found = await this.openings
      .find({ structureId, lastDay: { $gte: from } })
      .lean<OpeningDocument[]>();
    return found.filter(({ networkId }) => reachesNetwork(scope, networkId)).map(toOpening);
  }
}
