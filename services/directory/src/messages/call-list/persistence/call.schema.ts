import { Schema } from 'mongoose';
import type { Call } from '../domain/call.js';

export interface CallDocument extends Omit<Call, 'id'> {
  readonly _id: string;
}

export const CALL_MODEL = 'Call';

/** Long enough to look back at what was said to whom; then the list forgets it. */
const keptSeconds = 30 * 24 * 3600;

export const callSchema = new Schema(
  {
    _id: { type: String, required: true },
    networkId: { type: String, required: true },
    structureId: { type: String, required: true },
    beneficiaryId: { type: String, required: true },
    template: { type: String, required: true },
    params: { type: Object, required: true },
    reason: { type: String, required: true },
    status: { type: String, required: true },
    listedAt: { type: Date, required: true },
    triedAt: { type: Date, default: null },
    expiresAt: { type: Date, required: true },
    settledBy: { type: String, default: null },
    version: { type: Number, required: true },
  },
  { collection: 'calls', versionKey: false, minimize: false },
);
callSchema.index({ structureId: 1, status: 1, expiresAt: 1 });
callSchema.index({ status: 1, expiresAt: 1 });
callSchema.index({ beneficiaryId: 1 });
callSchema.index({ expiresAt: 1 }, { expireAfterSeconds: keptSeconds });
