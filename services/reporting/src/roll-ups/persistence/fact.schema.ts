import { Schema } from 'mongoose';
import type { Slot } from '../../indicators/ports/figures.js';

export interface FactDocument {
  /** `<kind>:<id of the aggregate>` */
  readonly _id: string;
  readonly networkId: string;
  readonly version: number;
  readonly at: Date;
  readonly contribution: readonly Slot[];
  /** `<structureId>:<quarter>` of each slot: what a rebuild reads by. */
  readonly touched: readonly string[];
}

export const FACT_MODEL = 'Fact';

export const factSchema = new Schema(
  {
    _id: { type: String, required: true },
    networkId: { type: String, required: true },
    version: { type: Number, required: true },
    at: { type: Date, required: true },
    contribution: { type: [Object], required: true },
    touched: { type: [String], required: true },
  },
  { collection: 'facts', versionKey: false, minimize: false },
);
factSchema.index({ touched: 1 });
