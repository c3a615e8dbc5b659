import { Schema } from 'mongoose';
import type { Erasure } from '../domain/erasure.js';

export interface ErasureDocument extends Omit<Erasure, 'id'> {
  readonly _id: string;
  /** Whether it is to be said again. */
  readonly open: boolean;
}

export const ERASURE_MODEL = 'Erasure';

const text = { type: String, required: true } as const;

export const erasureSchema = new Schema(
  {
    _id: text,
    beneficiaryId: text,
    networkId: text,
    requestedBy: text,
    reason: text,
    requestedAt: { type: Date, required: true },
    done: { type: Object, required: true },
    finishedAt: { type: Date, default: null },
    said: { type: Number, required: true },
    sayAt: { type: Date, default: null },
    open: { type: Boolean, required: true },
    version: { type: Number, required: true },
  },
  { collection: 'erasures', versionKey: false },
);
erasureSchema.index({ open: 1, sayAt: 1 });
erasureSchema.index({ beneficiaryId: 1 });
