import { DomainError, type ServiceScope, type Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { OpeningBatch } from '../domain/opening-batch.js';
import type { OpeningBatches } from '../ports/opening-batches.js';
import { OPENING_BATCH, type OpeningBatchDocument } from './opening-batch.schema.js';

@Injectable()
export class MongoOpeningBatches implements OpeningBatches {
  constructor(@InjectModel(OPENING_BATCH) private readonly batches: Model<OpeningBatchDocument>) {}

  async find(_scope: ServiceScope, id: string): Promise<OpeningBatch | undefined> {
    const found = await this.batches.findOne({ _id: id }).lean<OpeningBatchDocument>();
    if (!found) return undefined;
    const { _id, ...batch } = found;
    return { id: _id, ...batch };
  }

  async follow(structureId: string, networkId: string): Promise<void> {
    const left = { structureId, networkId: { $ne: networkId } };
    await this.batches.updateMany(left, { $set: { networkId } });
  }

  async insert(tx: Tx, { id: _id, ...batch }: OpeningBatch): Promise<void> {
    await this.batches.insertMany([{ _id, ...batch }], { session: sessionOf(tx) });
  }

  async remove(tx: Tx, id: string, readVersion: number): Promise<void> {
    const filter = { _id: id, version: readVersion };
    const removed = await this.batches.deleteOne(filter, { session: sessionOf(tx) });
    if (removed.deletedCount === 1) return;
    const message = `batch ${id} was taken back meanwhile`;
    throw new DomainError('conflict', 'VERSION.STALE', message);
  }
}
