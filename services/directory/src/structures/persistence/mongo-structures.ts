import { DomainError, type Scope } from '@maillage/kernel';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { pageOfRows, type Page, type PageRequest } from '../../page-of-rows.js';
import { matches, readSearch } from '../domain/structure-search.js';
import type { Structure } from '../domain/structure.js';
import { mayReadStructuresOf, structuresVisibleTo } from '../domain/structure.policy.js';
import type { StructureFilter, Structures } from '../ports/structures.js';
import { structureOf } from './structure.mapper.js';
import { STRUCTURE_MODEL, type StructureDocument } from './structure.schema.js';

/** As much of a structure as decides whether and where it stands in a list. */
type Candidate = Pick<StructureDocument, '_id' | 'networkId' | 'sortKey' | 'searchWords'>;
const candidateFields = { networkId: 1, sortKey: 1, searchWords: 1 };

/** Beyond so many networks one query for the prefix beats one for each network. */
const FEW_NETWORKS = 3;

@Injectable()
export class MongoStructures implements Structures {
  constructor(
    @InjectModel(STRUCTURE_MODEL) private readonly structures: Model<StructureDocument>,
  ) {}

  async list(
    scope: Scope,
    { networkId, typed }: StructureFilter,
    request: PageRequest,
  ): Promise<Page<Structure>> {
    const search = readSearch(typed ?? '');
    const candidates = await this.candidates(scope, networkId, search.prefix);
    const rows = candidates
      .filter((each) => mayReadStructuresOf(scope, each.networkId))
      .filter((each) => networkId === undefined || each.networkId === networkId)
      .filter((each) => matches(search, each.searchWords))
      .sort(byName)
      .map(({ _id }) => ({ id: _id }));
    const { data, page } = pageOfRows(rows, request);
    return { data: await this.inOrder(data.map(({ id }) => id)), page };
  }

  async ofNetwork(scope: Scope, networkId: string): Promise<Structure[]> {
    if (!mayReadStructuresOf(scope, networkId)) return [];
    const found = await this.structures.find({ networkId }).lean<StructureDocument[]>();
    return found.sort(byName).map(structureOf);
  }

  async byId(scope: Scope, id: string): Promise<Structure> {
    const found = await this.structures.findById(id).lean<StructureDocument>();
    if (!found || !mayReadStructuresOf(scope, found.networkId)) {
      throw new DomainError('not-found', 'STRUCTURE.NOT_FOUND', `There is no structure ${id}.`);
    }
    return structureOf(found);
  }

  /** One equality each: a network's houses, else those with the prefix, else all that the caller may see. */
  private async candidates(
    scope: Scope,
    networkId: string | undefined,
    prefix: string | null,
  ): Promise<Candidate[]> {
    const visible = structuresVisibleTo(scope);
    const networkIds = networkId === undefined ? visible : [networkId];
    if (networkIds !== 'all' && (networkIds.length <= FEW_NETWORKS || prefix === null)) {
      const found = await Promise.all(
        networkIds.map((each) =>
          this.structures.find({ networkId: each }, candidateFields).lean<Candidate[]>(),
        ),
      );
      return found.flat();
    }
    const filter = prefix === null ? {} : { searchPrefixes: prefix };
    return this.structures.find(filter, candidateFields).lean<Candidate[]>();
  }

  private async inOrder(ids: readonly string[]): Promise<Structure[]> {
    const found = await this.structures
      .find({ _id: { $in: [...ids] } })
      .lean<StructureDocument[]>();
    const byId = new Map(found.map((each) => [each._id, structureOf(each)]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }
}

function byName(
  a: Pick<Candidate, '_id' | 'sortKey'>,
  b: Pick<Candidate, '_id' | 'sortKey'>,
): number {
  return compare(a.sortKey, b.sortKey) || compare(a._id, b._id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
