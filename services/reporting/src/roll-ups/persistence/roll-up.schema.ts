import { Schema } from 'mongoose';
import type { RollUp } from '../../indicators/ports/figures.js';

export interface RollUpDocument extends RollUp {
  /** `<structureId>:<period>` */
  readonly _id: string;
  /** The quarter that the period is, or lies in. */
  readonly quarter: string;
}

export const ROLL_UP_MODEL = 'RollUp';

export const rollUpSchema = new Schema(
  {
    _id: { type: String, required: true },
    networkId: { type: String, required: true },
    structureId: { type: String, required: true },
    period: { type: String, required: true },
    quarter: { type: String, required: true },
    counts: { type: Object, required: true },
    version: { type: Number, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'roll_ups', versionKey: false, minimize: false },
);
rollUpSchema.index({ networkId: 1, period: 1 });
rollUpSchema.index({ structureId: 1, quarter: 1 });
