import { DomainError, type Tx } from '@maillage/kernel';
import { Injectable } from '@nestjs/common';
import type { Structure } from '../../domain/structure.js';
import { documentOf, structureOf } from '../../persistence/structure.mapper.js';
import type { StructureDocument } from '../../persistence/structure-document.js';
import { StructureStore } from '../../persistence/structure-store.js';
import type { HeldStructure } from '../domain/import-plan.js';
import type { HandEdited, ListedRecord, ListedStructures } from '../ports/listed-structures.js';

type Held = Pick<
  StructureDocument,
  '_id' | 'listId' | 'department' | 'contentHash' | 'vanished' | 'version'
>;

@Injectable()
export class MongoListedStructures implements ListedStructures {
  constructor(private readonly store: StructureStore) {}

  async held(): Promise<HeldStructure[]> {
    const found = await this.store.structures
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
    const found = await this.store.byIds(ids);
    return new Map(
      found.map((each) => [
        each._id,
        { structure: structureOf(each), handEdited: each.handEdited ?? [] },
      ]),
    );
  }

  async insert(tx: Tx, records: readonly ListedRecord[]): Promise<void> {
    await this.store.write(tx, 'national-list', (structures, session) =>
      structures.insertMany(records.map(storedForm), { session }),
    );
  }

  async replace(tx: Tx, records: readonly ListedRecord[]): Promise<void> {
    const updates = records.map((record) => {
      const { _id, ...state } = storedForm(record);
      const filter = { _id, version: record.structure.version - 1 };
      return { updateOne: { filter, update: { $set: state } } };
    });
    const result = await this.store.write(tx, 'national-list', (structures, session) =>
      structures.bulkWrite(updates, { session }),
    );
    refuseStale(result.modifiedCount, records.length);
  }

  markVanished(tx: Tx, held: readonly HeldStructure[]): Promise<Structure[]> {
    const updates = held.map(({ id, version }) => ({
      updateOne: {
        filter: { _id: id, version },
        update: { $set: { vanished: true }, $inc: { version: 1 } },
      },
    }));
    const ids = held.map(({ id }) => id);
    return this.store.write(tx, 'national-list', async (structures, session) => {
      const result = await structures.bulkWrite(updates, { session });
      refuseStale(result.modifiedCount, held.length);
      const marked = await structures
        .find({ _id: { $in: ids } }, null, { session })
        .lean<StructureDocument[]>();
      return marked.map(structureOf);
    });
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
