import mongoose from 'mongoose';
import type { TimetableChange } from '../ports/timetable-changes.js';

export type TimetableChangeDocument = Omit<TimetableChange, 'id'> & { readonly _id: string };

export const TIMETABLE_CHANGE = 'TimetableChange';

export const timetableChangeSchema = new mongoose.Schema<TimetableChangeDocument>(
  {
    _id: { type: String, required: true },
    thingId: { type: String, required: true },
    at: { type: Date, required: true },
    by: { type: String, default: null },
    before: { type: Object, default: null },
    after: { type: Object, default: null },
  },
  { collection: 'timetable_changes', versionKey: false, minimize: false },
).index({ thingId: 1, at: 1 });
