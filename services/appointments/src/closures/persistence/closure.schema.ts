import mongoose from 'mongoose';
import type { Closure, WorkedHoliday } from '../domain/closure.js';

export type ClosureDocument = Omit<Closure, 'id'> & { readonly _id: string };
export type WorkedHolidayDocument = Omit<WorkedHoliday, 'id'> & { readonly _id: string };

export const CLOSURE = 'Closure';
export const WORKED_HOLIDAY = 'WorkedHoliday';

const text = { type: String, required: true } as const;
const place = {
  _id: text,
  version: { type: Number, required: true },
  networkId: text,
  structureId: text,
} as const;

export const closureSchema = new mongoose.Schema<ClosureDocument>(
  {
    ...place,
    roomId: { type: String, default: null },
    reason: text,
    firstDay: text,
    from: text,
    lastDay: text,
    to: text,
  },
  { collection: 'closures', versionKey: false },
)
  .index({ networkId: 1, lastDay: 1 })
  .index({ structureId: 1, lastDay: 1 });

export const workedHolidaySchema = new mongoose.Schema<WorkedHolidayDocument>(
  { ...place, day: text },
  { collection: 'worked_holidays', versionKey: false },
)
  .index({ networkId: 1, day: 1 })
  .index({ structureId: 1, day: 1 });
