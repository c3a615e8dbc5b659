import type { CivilDate, Scope } from '@maillage/kernel';
import { gatherReadsFromDay, type ReadsFromDay } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { reachesNetwork } from '../../directory-copies/ports/reach.js';
import type { Opening, Openings } from '../ports/openings.js';
import { toOpening } from './opening.mapper.js';
import { OPENING, type OpeningDocument } from './opening.schema.js';

@Injectable()
export class MongoOpenings implements Openings {
  private readonly ofMembers: ReadsFromDay<OpeningDocument>;
  private readonly ofStructures: ReadsFromDay<OpeningDocument>;

  constructor(@InjectModel(OPENING) private readonly openings: Model<OpeningDocument>) {
    this.ofMembers = gatherReadsFromDay(openings, 'memberId', 'lastDay');
    this.ofStructures = gatherReadsFromDay(openings, 'structureId', 'lastDay');
  }

  async ofNetwork(scope: Scope, networkId: string, from: CivilDate): Promise<Opening[]> {
    if (!reachesNetwork(scope, networkId)) return [];
    const found = await this.openings
      .find({ networkId, lastDay: { $gte: from } })
      .lean<OpeningDocument[]>();
    return found.map(toOpening);
  }

  async ofStructure(scope: Scope, structureId: string, from: CivilDate): Promise<Opening[]> {
    const found = await this.ofStructures([structureId], from);
    return readable(scope, found.get(structureId));
  }

  async ofMember(scope: Scope, memberId: string, from: CivilDate): Promise<Opening[]> {
    const found = await this.ofMembers([memberId], from);
    return readable(scope, found.get(memberId));
  }
}

function readable(scope: Scope, found: readonly OpeningDocument[] = []): Opening[] {
  return found.filter(({ networkId }) => reachesNetwork(scope, networkId)).map(toOpening);
}
