import mongoose from 'mongoose';
import type { OpeningBatch } from '../domain/opening-batch.js';

export type OpeningBatchDocument = Omit<OpeningBatch, 'id'> & { readonly _id: string };

export const OPENING_BATCH = 'OpeningBatch';

const keptSeconds = 30 * 24 * 3600;

export const openingBatchSchema = new mongoose.Schema<OpeningBatchDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    networkId: { type: String, required: true },
    structureId: { type: String, required: true },
    madeAt: { type: Date, required: true },
    openingIds: { type: [String], required: true },
  },
  { collection: 'opening_batches', versionKey: false },
)
  .index({ madeAt: 1 }, { expireAfterSeconds: keptSeconds })
  .index({ structureId: 1 });
