import type { Clock, IdSource } from '@maillage/kernel';
import { CLOCK, IDS } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Reading, ReadLog } from '../ports/read-log.js';
import { READING_MODEL, type ReadingDocument } from './beneficiary.schema.js';

@Injectable()
export class MongoReadLog implements ReadLog {
  constructor(
    @InjectModel(READING_MODEL) private readonly readings: Model<ReadingDocument>,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async note({ reader, purpose, ids }: Reading): Promise<void> {
    if (ids.length === 0) return;
    const entry = { _id: this.ids.next(), at: this.clock.now(), reader, purpose, ids };
    await this.readings.insertMany([entry]);
  }
}
