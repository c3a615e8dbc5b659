import { civilDate, dayBounds, utcDaysTouched } from '@maillage/calendar';
import type { Clock } from '@maillage/kernel';
import { CLOCK, pageBack, pageOver, type Page, type PageRequest } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import type { ListedEntry, ListedPart, Readings } from '../ports/readings.js';
import { ENTRY_MODEL, type EntryDocument } from './read-log.schema.js';

/** Clocks of replicas may differ by as much. */
const AHEAD_MS = 10_000;

@Injectable()
export class MongoReadings implements Readings {
  constructor(
    @InjectModel(ENTRY_MODEL) private readonly entries: Model<EntryDocument>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(
    part: ListedPart,
    networkIds: readonly string[],
    request: PageRequest,
  ): Promise<Page<ListedEntry>> {
    const found = await this.found(part, networkIds, request);
    const data = found.data.map(({ _id, ...entry }) => ({ id: _id, ...entry }));
    return { data, page: found.page };
  }

  private found(
    part: ListedPart,
    networkIds: readonly string[],
    request: PageRequest,
  ): Promise<Page<EntryDocument>> {
    switch (part.of) {
      case 'person': {
        const order = { field: 'at', direction: 'descending' } as const;
        return pageOver(this.entries, [{ ids: part.beneficiaryId }], order, request);
      }
      case 'structure': {
        const { structureId: structureIds } = part;
        const branches = networkIds.map((networkId) => ({ structureIds, networkId }));
        return this.ofDay(branches, part, request);
      }
      case 'network':
        return this.ofDay([{ networkId: part.networkId }], part, request);
    }
  }

  /** Entries are indexed by UTC day: a day elsewhere touches two of them. */
  private ofDay(
    places: readonly QueryFilter<EntryDocument>[],
    { day, zone }: { readonly day: string; readonly zone: string },
    request: PageRequest,
  ): Promise<Page<EntryDocument>> {
    const bounds = dayBounds(civilDate(day), zone);
    const utcDays = utcDaysTouched(bounds);
    const branches = places.flatMap((place) =>
      utcDays.map((utcDay) => ({ ...place, day: utcDay })),
    );
    const latest = Math.min(bounds.to.getTime(), this.clock.now().getTime() + AHEAD_MS);
    const span = { field: 'at', from: bounds.from, below: new Date(latest) } as const;
    return pageBack(this.entries, branches, span, request);
  }
}
