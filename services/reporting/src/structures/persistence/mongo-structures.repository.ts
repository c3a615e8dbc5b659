import type { Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { StructureCopy, Structures } from '../ports/structures.js';
import { STRUCTURE_MODEL, type StructureDocument } from './structure.schema.js';

@Injectable()
export class MongoStructures implements Structures {
  constructor(@InjectModel(STRUCTURE_MODEL) private readonly copies: Model<StructureDocument>) {}

  async byId(id: string): Promise<StructureCopy | undefined> {
    const found = await this.copies.findById(id).lean<StructureDocument>();
    return found ? copyOf(found) : undefined;
  }

  async byIds(ids: readonly string[]): Promise<StructureCopy[]> {
    if (ids.length === 0) return [];
    const found = await this.copies
      .find({ _id: { $in: [...new Set(ids)] } })
      .lean<StructureDocument[]>();
    return found.map(copyOf);
  }

  async ofNetwork(networkId: string): Promise<StructureCopy[]> {
    const found = await this.copies.find({ networkId }).lean<StructureDocument[]>();
    return found.map(copyOf).sort((a, b) => a.name.localeCompare(b.name, 'fr'));
  }

  async keepIfNewer(tx: Tx, structure: StructureCopy): Promise<void> {
    const session = sessionOf(tx);
    const { id, ...copy } = structure;
    const held = await this.copies.findById(id, null, { session }).lean<StructureDocument>();
    if (held && held.version >= structure.version) return;
    await this.copies.updateOne({ _id: id }, { $set: copy }, { upsert: true, session });
  }

  async insertAll(structures: readonly StructureCopy[]): Promise<void> {
    await this.copies.insertMany(structures.map(({ id, ...copy }) => ({ _id: id, ...copy })));
  }
}

function copyOf({ _id, ...copy }: StructureDocument): StructureCopy {
  return { id: _id, ...copy };
}
