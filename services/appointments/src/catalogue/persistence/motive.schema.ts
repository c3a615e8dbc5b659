import mongoose from 'mongoose';
import type { Motive } from '../domain/motive.js';

/** `_id` is `<networkId>:<code>`. */
export type MotiveDocument = Motive & { readonly _id: string };

export const MOTIVE = 'Motive';

export const motiveSchema = new mongoose.Schema<MotiveDocument>(
  {
    _id: { type: String, required: true },
    networkId: { type: String, required: true },
    code: { type: String, required: true },
    version: { type: Number, required: true },
    label: { type: String, required: true },
    durationMinutes: { type: Number, required: true },
    bufferMinutes: { type: Number, required: true },
    stepMinutes: { type: Number, required: true },
    minNoticeMinutes: { type: Number, required: true },
    horizonDays: { type: Number, required: true },
    bookableBy: { type: [String], required: true },
    operatorCodes: { type: [String], required: true },
    procedureCodes: { type: [String], required: true },
    theme: { type: String, required: true },
    channel: { type: String, required: true },
    discretion: { type: String, required: true },
    requiredDocuments: { type: [String], required: true },
  },
  { collection: 'motives', versionKey: false },
).index({ networkId: 1 });
