import type { Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { TimetableChange, TimetableChanges } from '../ports/timetable-changes.js';
import { TIMETABLE_CHANGE, type TimetableChangeDocument } from './timetable-change.schema.js';

const listedAtMost = 200;

@Injectable()
export class MongoTimetableChanges implements TimetableChanges {
  constructor(
    @InjectModel(TIMETABLE_CHANGE) private readonly changes: Model<TimetableChangeDocument>,
  ) {}

  async record(tx: Tx, changes: readonly TimetableChange[]): Promise<void> {
    const documents = changes.map(({ id: _id, ...change }) => ({ _id, ...change }));
    await this.changes.insertMany(documents, { session: sessionOf(tx) });
  }

  async of(thingId: string): Promise<TimetableChange[]> {
    const found = await this.changes
      .find({ thingId })
      .sort({ at: -1 })
      .limit(listedAtMost)
      .lean<TimetableChangeDocument[]>();
    return found.map(({ _id: id, ...change }) => ({ id, ...change }));
  }
}
