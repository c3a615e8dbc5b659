import { DomainError, type Scope, type Tx } from '@maillage/kernel';
import { pageOfRows, type Page, type PageRequest } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import type { EditableField } from '../domain/structure-edit.js';
import type { Structure } from '../domain/structure.js';
import { mayReadStructuresOf } from '../domain/structure.policy.js';
import type {
  ListedHouse,
  StructureFilter,
  StructurePoint,
  Structures,
} from '../ports/structures.js';
import { chosen } from './chosen-rows.js';
import { documentOf, structureOf } from './structure.mapper.js';
import { StructureStore } from './structure-store.js';
import type { StructureDocument } from './structure-document.js';
import { byName, StructureOutlines } from './structure-outlines.js';

@Injectable()
export class MongoStructures implements Structures {
  constructor(
    private readonly store: StructureStore,
    private readonly outlines: StructureOutlines,
  ) {}

  async list(
    scope: Scope,
    filter: StructureFilter,
    request: PageRequest,
  ): Promise<Page<ListedHouse>> {
    const rows = chosen(await this.outlines.visibleTo(scope), filter);
    const { data, page } = pageOfRows(rows, request);
    const documents = await this.store.byIds(data.map(({ id }) => id));
    const byId = new Map(documents.map((each) => [each._id, structureOf(each)]));
    const houses = data.flatMap(({ id, distanceKm }) => {
      const house = byId.get(id);
      if (!house) return [];
      return [distanceKm === undefined ? house : { ...house, distanceKm }];
    });
    return { data: houses, page };
  }

  async ofNetwork(scope: Scope, networkId: string): Promise<Structure[]> {
    if (!mayReadStructuresOf(scope, networkId)) return [];
    const found = await this.store.structures.find({ networkId }).lean<StructureDocument[]>();
    return found.sort(byName).map(structureOf);
  }

  async points(
    scope: Scope,
    networkId: string | undefined,
  ): Promise<{ readonly points: StructurePoint[]; readonly withoutPlace: number }> {
    const visible = await this.outlines.visibleTo(scope);
    const named = visible.filter(
      (each) => !each.vanished && (networkId === undefined || each.networkId === networkId),
    );
    const points = named.flatMap(
      ({ _id: id, name, commune, postcode, format, kind, latitude, longitude }) =>
        latitude === null || longitude === null
          ? []
          : [{ id, name, commune, postcode, format, kind, latitude, longitude }],
    );
    return { points, withoutPlace: named.length - points.length };
  }

  async perNetwork(scope: Scope): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    for (const { networkId, vanished } of await this.outlines.visibleTo(scope)) {
      if (!vanished) counts.set(networkId, (counts.get(networkId) ?? 0) + 1);
    }
    return counts;
  }

  async byId(scope: Scope, id: string): Promise<Structure> {
    const found = await this.store.structures.findById(id).lean<StructureDocument>();
    if (!found || !mayReadStructuresOf(scope, found.networkId)) {
      throw new DomainError('not-found', 'STRUCTURE.NOT_FOUND', `There is no structure ${id}.`);
    }
    return structureOf(found);
  }

  antennasOf(id: string): Promise<number> {
    return this.store.structures.countDocuments({ mainStructureId: id });
  }

  async insert(tx: Tx, structure: Structure): Promise<void> {
    await this.store.write(tx, 'hand', (structures, session) =>
      structures.insertMany([documentOf(structure, { source: 'hand' })], { session }),
    );
  }

  async replace(tx: Tx, structure: Structure, changed: readonly EditableField[]): Promise<void> {
    const { _id, source: _source, ...state } = documentOf(structure, { source: 'hand' });
    const written = await this.store.write(tx, 'hand', (structures, session) =>
      structures.updateOne(
        { _id, version: structure.version - 1 },
        { $set: state, $addToSet: { handEdited: { $each: [...changed] } } },
        { session },
      ),
    );
    if (written.modifiedCount === 1) return;
    throw new DomainError(
      'conflict',
      'STRUCTURE.STALE',
      'The structure changed since it was read: read it again.',
    );
  }
}
