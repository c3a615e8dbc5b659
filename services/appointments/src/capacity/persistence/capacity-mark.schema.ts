import mongoose from 'mongoose';

/** By house. */
export interface CapacityMarkDocument {
  readonly _id: string;
  readonly saidUntil: string;
}

export const CAPACITY_MARK = 'CapacityMark';

export const capacityMarkSchema = new mongoose.Schema<CapacityMarkDocument>(
  { _id: { type: String, required: true }, saidUntil: { type: String, required: true } },
  { collection: 'capacity_marks', versionKey: false },
);
