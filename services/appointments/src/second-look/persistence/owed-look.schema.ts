import mongoose from 'mongoose';
import type { OwedLook } from '../ports/second-look.js';

/** `notBefore`: of a look that failed. */
export type OwedLookDocument = Omit<OwedLook, 'id'> & {
  readonly _id: string;
  readonly notBefore?: Date;
};

export const OWED_LOOK = 'OwedLook';

export const owedLookSchema = new mongoose.Schema<OwedLookDocument>(
  {
    _id: { type: String, required: true },
    crossing: { type: Object, required: true },
    at: { type: Date, required: true },
    notBefore: { type: Date },
  },
  { collection: 'owed_looks', versionKey: false },
);
