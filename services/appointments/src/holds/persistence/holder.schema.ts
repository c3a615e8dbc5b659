import mongoose from 'mongoose';
import type { Hold } from '../domain/hold.js';

/** All holds of one member of staff; `_id` is that member. */
export interface HolderDocument {
  readonly _id: string;
  readonly holds: readonly (Omit<Hold, 'heldBy' | 'roomId'> & { readonly roomId: string | null })[];
}

export const HOLDER = 'Holder';

const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;

const holdSchema = new mongoose.Schema(
  {
    id: text,
    structureId: text,
    memberId: text,
    roomId: { type: String, default: null },
    from: instant,
    to: instant,
    endsAt: { type: Date },
    until: instant,
    ended: { type: Boolean, required: true },
  },
  { _id: false, id: false },
);

export const holderSchema = new mongoose.Schema<HolderDocument>(
  { _id: text, holds: { type: [holdSchema], required: true } },
  { collection: 'holders', versionKey: false },
).index({ 'holds.id': 1 });
