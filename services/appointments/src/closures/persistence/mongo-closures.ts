import { DomainError, type CivilDate, type ServiceScope, type Tx } from '@maillage/kernel';
import { gatherReadsFromDay, sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type {
  ClosedPlace,
  Closure,
  Closures,
  WorkedHoliday,
  WorkedHolidays,
} from '../ports/closures.js';
import {
  CLOSURE,
  WORKED_HOLIDAY,
  type ClosureDocument,
  type WorkedHolidayDocument,
} from './closure.schema.js';

type ReadsInPlace<Document> = (place: ClosedPlace, from: CivilDate) => Promise<readonly Document[]>;

/** What is not over before a day, of a house or of all houses of a network. */
function readsInPlace<
  Document extends { readonly structureId: string; readonly networkId: string },
>(model: Model<Document>, dayField: keyof Document & string): ReadsInPlace<Document> {
  const ofHouses = gatherReadsFromDay(model, 'structureId', dayField);
  const ofNetworks = gatherReadsFromDay(model, 'networkId', dayField);
  return async (place, from) => {
    const [read, id] =
      'structureId' in place ? [ofHouses, place.structureId] : [ofNetworks, place.networkId];
    return (await read([id], from)).get(id) ?? [];
  };
}

@Injectable()
export class MongoClosures implements Closures {
  private readonly reads: ReadsInPlace<ClosureDocument>;

  constructor(@InjectModel(CLOSURE) private readonly closures: Model<ClosureDocument>) {
    this.reads = readsInPlace(closures, 'lastDay');
  }

  async find(_scope: ServiceScope, id: string): Promise<Closure | undefined> {
    const found = await this.closures.findOne({ _id: id }).lean<ClosureDocument>();
    return found ? toThing(found) : undefined;
  }

  async of(_scope: ServiceScope, place: ClosedPlace, from: CivilDate): Promise<Closure[]> {
    return (await this.reads(place, from)).map(toThing);
  }

  async follow(structureId: string, networkId: string): Promise<void> {
    const left = { structureId, networkId: { $ne: networkId } };
    await this.closures.updateMany(left, { $set: { networkId } });
  }

  async insert(tx: Tx, { id, ...closure }: Closure): Promise<void> {
    await this.closures.insertMany([{ _id: id, ...closure }], { session: sessionOf(tx) });
  }

  async replace(tx: Tx, closure: Closure, readVersion: number): Promise<void> {
    // The network is the house's: it is followed beside the changes, and never led back by one.
    const { id, networkId: _houses, ...state } = closure;
    const written = await this.closures.updateOne(
      { _id: id, version: readVersion },
      { $set: state },
      { session: sessionOf(tx) },
    );
    if (written.modifiedCount !== 1) throw stale(id);
  }

  async remove(tx: Tx, id: string, readVersion: number): Promise<void> {
    const filter = { _id: id, version: readVersion };
    const removed = await this.closures.deleteOne(filter, { session: sessionOf(tx) });
    if (removed.deletedCount !== 1) throw stale(id);
  }
}

@Injectable()
export class MongoWorkedHolidays implements WorkedHolidays {
  private readonly reads: ReadsInPlace<WorkedHolidayDocument>;

  constructor(@InjectModel(WORKED_HOLIDAY) private readonly days: Model<WorkedHolidayDocument>) {
    this.reads = readsInPlace(days, 'day');
  }

  async find(_scope: ServiceScope, id: string): Promise<WorkedHoliday | undefined> {
    const found = await this.days.findOne({ _id: id }).lean<WorkedHolidayDocument>();
    return found ? toThing(found) : undefined;
  }

  async of(_scope: ServiceScope, place: ClosedPlace, from: CivilDate): Promise<WorkedHoliday[]> {
    return (await this.reads(place, from)).map(toThing);
  }

  async follow(structureId: string, networkId: string): Promise<void> {
    const left = { structureId, networkId: { $ne: networkId } };
    await this.days.updateMany(left, { $set: { networkId } });
  }

  async insert(tx: Tx, { id, ...holiday }: WorkedHoliday): Promise<void> {
    const session = sessionOf(tx);
    if (await this.days.exists({ _id: id }).session(session)) {
      const message = `the house opens on ${holiday.day} already`;
      throw new DomainError('conflict', 'WORKED_HOLIDAY.KNOWN', message);
    }
    await this.days.insertMany([{ _id: id, ...holiday }], { session });
  }

  async remove(tx: Tx, id: string, readVersion: number): Promise<void> {
    const filter = { _id: id, version: readVersion };
    const removed = await this.days.deleteOne(filter, { session: sessionOf(tx) });
    if (removed.deletedCount !== 1) throw stale(id);
  }
}

function toThing<Document extends { readonly _id: string }>({
  _id,
  ...rest
}: Document): Omit<Document, '_id'> & { readonly id: string } {
  return { id: _id, ...rest };
}

function stale(id: string): DomainError {
  const message = `${id} was written meanwhile: read it again`;
  return new DomainError('conflict', 'VERSION.STALE', message);
}
