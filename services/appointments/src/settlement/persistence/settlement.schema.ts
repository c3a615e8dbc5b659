import mongoose from 'mongoose';
import type { SettlementEntry } from '../ports/settlements.js';

/** `_id` is the appointment's. */
export type SettlementDocument = Omit<SettlementEntry, 'id'> & { readonly _id: string };

export const SETTLEMENT = 'Settlement';

const text = { type: String, required: true } as const;
const whole = { type: Number, required: true } as const;
const cause = new mongoose.Schema({ kind: text, id: text }, { _id: false, id: false });

export const settlementSchema = new mongoose.Schema<SettlementDocument>(
  {
    _id: text,
    version: whole,
    networkId: text,
    structureId: text,
    memberId: text,
    timeFixedIn: whole,
    causes: { type: [cause], required: true },
    openedAt: { type: Date, required: true },
  },
  { collection: 'settlements', versionKey: false },
)
  .index({ networkId: 1 })
  .index({ structureId: 1 })
  .index({ memberId: 1 });
