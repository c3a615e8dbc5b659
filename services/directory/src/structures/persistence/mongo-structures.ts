import { DomainError, type Scope } from '@maillage/kernel';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { foldedText } from '../domain/folded-text.js';
import { matches, readSearch } from '../domain/structure-search.js';
import type { Structure } from '../domain/structure.js';
import { mayReadStructuresOf, structuresVisibleTo } from '../domain/structure.policy.js';
import type { StructureFilter, Structures } from '../ports/structures.js';
import { structureOf } from './structure.mapper.js';
import { STRUCTURE_MODEL, type StructureDocument } from './structure.schema.js';

@Injectable()
export class MongoStructures implements Structures {
  constructor(
    @InjectModel(STRUCTURE_MODEL) private readonly structures: Model<StructureDocument>,
  ) {}

  async list(scope: Scope, { networkId, typed }: StructureFilter): Promise<Structure[]> {
    const search = readSearch(typed ?? '');
    const candidates = await this.candidates(scope, networkId, search.prefix);
    return candidates
      .filter((each) => mayReadStructuresOf(scope, each.networkId))
      .filter((each) => networkId === undefined || each.networkId === networkId)
      .filter((each) => matches(search, each.searchWords))
      .map((each) => ({ key: foldedText(each.name), structure: structureOf(each) }))
      .sort((a, b) => compare(a.key, b.key) || compare(a.structure.id, b.structure.id))
      .map(({ structure }) => structure);
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
  ): Promise<StructureDocument[]> {
    const visible = structuresVisibleTo(scope);
    const networkIds = networkId === undefined ? visible : [networkId];
    if (networkIds !== 'all' && (networkIds.length <= 3 || prefix === null)) {
      const found = await Promise.all(
        networkIds.map((each) =>
          this.structures.find({ networkId: each }).lean<StructureDocument[]>(),
        ),
      );
      return found.flat();
    }
    if (prefix === null) return this.structures.find({}).lean<StructureDocument[]>();
    return this.structures.find({ searchPrefixes: prefix }).lean<StructureDocument[]>();
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
