import mongoose from 'mongoose';
import type { BusyEntry } from '../domain/busy-entry.js';

/** One owner (a member or a room), one UTC day. `_id` is `<ownerId>:<day>`. */
export interface BusyDayDocument {
  readonly _id: string;
  readonly ownerId: string;
  readonly day: string;
  readonly entries: readonly BusyEntry[];
}

export const BUSY_DAY = 'BusyDay';

const entrySchema = new mongoose.Schema<BusyEntry>(
  {
    id: { type: String, required: true },
    from: { type: Date, required: true },
    to: { type: Date, required: true },
    until: { type: Date, required: true },
    forced: { type: Boolean, required: true },
  },
  { _id: false, id: false },
);

export const busyDaySchema = new mongoose.Schema<BusyDayDocument>(
  {
    _id: { type: String, required: true },
    ownerId: { type: String, required: true },
    day: { type: String, required: true },
    entries: { type: [entrySchema], required: true },
  },
  { collection: 'busy_days', versionKey: false },
).index({ ownerId: 1, day: 1 });
