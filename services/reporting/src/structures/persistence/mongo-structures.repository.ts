import { MongoCopies } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { StructureCopy, Structures } from '../ports/structures.js';
import { STRUCTURE_MODEL, type StructureDocument } from './structure.schema.js';

@Injectable()
export class MongoStructures extends MongoCopies<StructureCopy> implements Structures {
  constructor(@InjectModel(STRUCTURE_MODEL) copies: Model<StructureDocument>) {
    super(copies);
  }

  async byId(id: string): Promise<StructureCopy | undefined> {
    const found = await this.copies.findById(id).lean<StructureDocument>();
    return found ? this.copyOf(found) : undefined;
  }

  async ofNetwork(networkId: string): Promise<StructureCopy[]> {
    const found = await this.copies.find({ networkId }).lean<StructureDocument[]>();
    return found
      .map((document) => this.copyOf(document))
      .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
  }

  async insertAll(structures: readonly StructureCopy[]): Promise<void> {
    await this.copies.insertMany(structures.map(({ id, ...copy }) => ({ _id: id, ...copy })));
  }
}
