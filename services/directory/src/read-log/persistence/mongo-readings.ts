import type { Clock } from '@maillage/kernel';
import { CLOCK, pageBack, pageOver, type Page, type PageRequest } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import type { LogPart } from '../domain/read-log.policy.js';
import type { ListedEntry, Readings } from '../ports/readings.js';
import { ENTRY_MODEL, type EntryDocument } from './read-log.schema.js';

const DAY_MS = 86_400_000;
/** Clocks of replicas may differ by as much. */
const AHEAD_MS = 10_000;

@Injectable()
export class MongoReadings implements Readings {
  constructor(
    @InjectModel(ENTRY_MODEL) private readonly entries: Model<EntryDocument>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(
    part: LogPart,
    networkIds: readonly string[],
    request: PageRequest,
  ): Promise<Page<ListedEntry>> {
    const found = await this.found(part, networkIds, request);
    const data = found.data.map(({ _id, ...entry }) => ({ id: _id, ...entry }));
    return { data, page: found.page };
  }

  private found(
    part: LogPart,
    networkIds: readonly string[],
    request: PageRequest,
  ): Promise<Page<EntryDocument>> {
    switch (part.of) {
      case 'person': {
        const order = { field: 'at', direction: 'descending' } as const;
        return pageOver(this.entries, [{ ids: part.beneficiaryId }], order, request);
      }
      case 'structure': {
        const { structureId: structureIds, day } = part;
        const branches = networkIds.map((networkId) => ({ structureIds, day, networkId }));
        return this.ofDay(branches, day, request);
      }
      case 'network':
        return this.ofDay([{ networkId: part.networkId, day: part.day }], part.day, request);
    }
  }

  private ofDay(
    branches: readonly QueryFilter<EntryDocument>[],
    day: string,
    request: PageRequest,
  ): Promise<Page<EntryDocument>> {
    const from = new Date(`${day}T00:00:00Z`);
    const latest = Math.min(from.getTime() + DAY_MS, this.clock.now().getTime() + AHEAD_MS);
    const span = { field: 'at', from, below: new Date(latest) } as const;
    return pageBack(this.entries, branches, span, request);
  }
}
