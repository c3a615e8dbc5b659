import { DomainError, type Scope, type Tx } from '@maillage/kernel';
import {
  findByIds,
  pageOfRows,
  sessionOf,
  type Page,
  type PageRequest,
} from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { EditableField } from '../domain/structure-edit.js';
import { readSearch } from '../domain/structure-search.js';
import type { Structure } from '../domain/structure.js';
import { mayReadStructuresOf, structuresVisibleTo } from '../domain/structure.policy.js';
import type {
  ListedHouse,
  StructureFilter,
  StructurePoint,
  Structures,
} from '../ports/structures.js';
import { byName, candidateFields, chosen, queriesFor, type Candidate } from './candidates.js';
import { documentOf, structureOf } from './structure.mapper.js';
import { STRUCTURE_MODEL, type StructureDocument } from './structure.schema.js';

const pointFields = {
  networkId: 1,
  name: 1,
  commune: 1,
  postcode: 1,
  format: 1,
  kind: 1,
  latitude: 1,
  longitude: 1,
  vanished: 1,
};
type PointDocument = Pick<StructureDocument, '_id' | keyof typeof pointFields>;

@Injectable()
export class MongoStructures implements Structures {
  constructor(
    @InjectModel(STRUCTURE_MODEL) private readonly structures: Model<StructureDocument>,
  ) {}

  async list(
    scope: Scope,
    filter: StructureFilter,
    request: PageRequest,
  ): Promise<Page<ListedHouse>> {
    const search = readSearch(filter.typed ?? '');
    const queries = queriesFor(structuresVisibleTo(scope), filter, search);
    const found = await Promise.all(
      queries.map((query) =>
        this.structures.find(query, candidateFields).lean<Candidate[]>().exec(),
      ),
    );
    const readable = found.flat().filter(({ networkId }) => mayReadStructuresOf(scope, networkId));
    const rows = chosen(readable, filter, search);
    const { data, page } = pageOfRows(rows, request);
    const documents = await findByIds(
      this.structures,
      data.map(({ id }) => id),
    );
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
    const found = await this.structures.find({ networkId }).lean<StructureDocument[]>();
    return found.sort(byName).map(structureOf);
  }

  async points(
    scope: Scope,
    networkId: string | undefined,
  ): Promise<{ readonly points: StructurePoint[]; readonly withoutPlace: number }> {
    const queries = queriesFor(structuresVisibleTo(scope), { networkId }, readSearch(''));
    const found = await Promise.all(
      queries.map((query) =>
        this.structures.find(query, pointFields).lean<PointDocument[]>().exec(),
      ),
    );
    const named = found
      .flat()
      .filter((each) => !each.vanished && mayReadStructuresOf(scope, each.networkId));
    const points = named.flatMap(
      ({ _id, networkId: _networkId, vanished: _vanished, latitude, longitude, ...shown }) =>
        latitude === null || longitude === null ? [] : [{ id: _id, ...shown, latitude, longitude }],
    );
    return { points, withoutPlace: named.length - points.length };
  }

  async byId(scope: Scope, id: string): Promise<Structure> {
    const found = await this.structures.findById(id).lean<StructureDocument>();
    if (!found || !mayReadStructuresOf(scope, found.networkId)) {
      throw new DomainError('not-found', 'STRUCTURE.NOT_FOUND', `There is no structure ${id}.`);
    }
    return structureOf(found);
  }

  antennasOf(id: string): Promise<number> {
    return this.structures.countDocuments({ mainStructureId: id });
  }

  async insert(tx: Tx, structure: Structure): Promise<void> {
    await this.structures.insertMany([documentOf(structure, { source: 'hand' })], {
      session: sessionOf(tx),
    });
  }

  async replace(tx: Tx, structure: Structure, changed: readonly EditableField[]): Promise<void> {
    const { _id, source: _source, ...state } = documentOf(structure, { source: 'hand' });
    const written = await this.structures.updateOne(
      { _id, version: structure.version - 1 },
      { $set: state, $addToSet: { handEdited: { $each: [...changed] } } },
      { session: sessionOf(tx) },
    );
    if (written.modifiedCount === 1) return;
    throw new DomainError(
      'conflict',
      'STRUCTURE.STALE',
      'The structure changed since it was read: read it again.',
    );
  }
}
