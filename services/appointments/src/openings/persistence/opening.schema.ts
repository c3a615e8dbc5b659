import mongoose from 'mongoose';

/** `lastDay` is `9999-12-31` for an opening that goes on: a range finds it with the others. */
export interface OpeningDocument {
  readonly _id: string;
  readonly version: number;
  readonly networkId: string;
  readonly structureId: string;
  readonly memberId: string;
  readonly motiveCodes: readonly string[];
  readonly recurrence: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly everyWeeks: number | null;
  readonly weekdays: readonly number[];
  readonly blocks: readonly { readonly from: string; readonly to: string }[];
}

export const OPENING = 'Opening';

const blockSchema = new mongoose.Schema(
  { from: { type: String, required: true }, to: { type: String, required: true } },
  { _id: false },
);

export const openingSchema = new mongoose.Schema<OpeningDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    networkId: { type: String, required: true },
    structureId: { type: String, required: true },
    memberId: { type: String, required: true },
    motiveCodes: { type: [String], required: true },
    recurrence: { type: String, required: true },
    firstDay: { type: String, required: true },
    lastDay: { type: String, required: true },
    everyWeeks: { type: Number, default: null },
    weekdays: { type: [Number], required: true },
    blocks: { type: [blockSchema], required: true },
  },
  { collection: 'openings', versionKey: false },
)
  .index({ networkId: 1, lastDay: 1 })
  .index({ structureId: 1, lastDay: 1 });
