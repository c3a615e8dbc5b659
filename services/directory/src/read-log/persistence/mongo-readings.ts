import { pageOver, type Page, type PageRequest } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import type { LogPart } from '../domain/read-log.policy.js';
import type { ListedEntry, Readings } from '../ports/readings.js';
import { ENTRY_MODEL, type EntryDocument } from './read-log.schema.js';

@Injectable()
export class MongoReadings implements Readings {
  constructor(@InjectModel(ENTRY_MODEL) private readonly entries: Model<EntryDocument>) {}

  async list(
    part: LogPart,
    networkIds: readonly string[],
    request: PageRequest,
  ): Promise<Page<ListedEntry>> {
    const order = { field: 'at', direction: 'descending' } as const;
    const found = await pageOver(this.entries, filtersOf(part, networkIds), order, request);
    const data = found.data.map(({ _id, ...entry }) => ({ id: _id, ...entry }));
    return { data, page: found.page };
  }
}

function filtersOf(part: LogPart, networkIds: readonly string[]): QueryFilter<EntryDocument>[] {
  switch (part.of) {
    case 'person':
      return [{ ids: part.beneficiaryId }];
    case 'structure': {
      const { structureId: structureIds, day } = part;
      return networkIds.map((networkId) => ({ structureIds, day, networkId }));
    }
    case 'network':
      return [{ networkId: part.networkId, day: part.day }];
  }
}
