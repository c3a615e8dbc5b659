import { DomainError, type Tx } from '@maillage/kernel';
import { findByIds, sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Structure } from '../../domain/structure.js';
import { documentOf, structureOf } from '../../persistence/structure.mapper.js';
import { STRUCTURE_MODEL, type StructureDocument } from '../../persistence/structure.schema.js';
import type { HeldStructure } from '../domain/import-plan.js';
import type { HandEdited, ListedRecord, ListedStructures } from '../ports/listed-structures.js';

type Held = Pick<
  StructureDocument,
  '_id' | 'listId' | 'department' | 'contentHash' | 'vanished' | 'version'
>;

@Injectable()
export class MongoListedStructures implements ListedStructures {
  constructor(
    @InjectModel(STRUCTURE_MODEL) private readonly structures: Model<StructureDocument>,
  ) {}

  async held(): Promise<HeldStructure[]> {
    const found = await this.structures
      .find(
        { source: 'national-list' },
        { listId: 1, department: 1, contentHash: 1, vanished: 1, version: 1 },
      )
      .lean<Held[]>();
    return found.map(({ _id, listId, contentHash, ...held }) => ({
      id: _id,
      nationalId: listId ?? '',
      contentHash: contentHash ?? '',
      ...held,
    }));
  }

  async whole(ids: readonly string[]): Promise<ReadonlyMap<string, HandEdited>> {
    const found = await findByIds(this.structures, ids);
    return new Map(
      found.map((each) => [
        each._id,
        { structure: structureOf(each), handEdited: each.handEdited ?? [] },
      ]),
    );
  }

  async insert(tx: Tx, records: readonly ListedRecord[]): Promise<void> {
    await this.structures.insertMany(records.map(storedForm), { session: sessionOf(tx) });
  }

  async replace(tx: Tx, records: readonly ListedRecord[]): Promise<void> {
    const result = await this.structures.bulkWrite(
      records.map((record) => {
        const { _id, ...state } = storedForm(record);
        const filter = { _id, version: record.structure.version - 1 };
        return { updateOne: { filter, update: { $set: state } } };
      }),
      { session: sessionOf(tx) },
    );
    refuseStale(result.modifiedCount, records.length);
  }

  async markVanished(tx: Tx, held: readonly HeldStructure[]): Promise<Structure[]> {
    const session = sessionOf(tx);
    const result = await this.structures.bulkWrite(
      held.map(({ id, version }) => ({
        updateOne: {
          filter: { _id: id, version },
          update: { $set: { vanished: true }, $inc: { version: 1 } },
        },
      })),
      { session },
    );
    refuseStale(result.modifiedCount, held.length);
    const ids = held.map(({ id }) => id);
    const marked = await this.structures
      .find({ _id: { $in: ids } }, null, { session })
      .lean<StructureDocument[]>();
    return marked.map(structureOf);
  }
}

function storedForm({ structure, contentHash }: ListedRecord): StructureDocument {
  return documentOf(structure, {
    source: 'national-list',
    listId: structure.nationalId,
    contentHash,
  });
}

function refuseStale(written: number, expected: number): void {
  if (written === expected) return;
  throw new DomainError(
    'conflict',
    'STRUCTURE.STALE',
    'A structure changed while the list was being imported; run the import again.',
  );
}
