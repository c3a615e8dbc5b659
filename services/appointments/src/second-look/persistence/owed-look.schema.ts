import mongoose from 'mongoose';
import type { OwedLook } from '../ports/second-look.js';

export type OwedLookDocument = Omit<OwedLook, 'id'> & { readonly _id: string };

export const OWED_LOOK = 'OwedLook';

export const owedLookSchema = new mongoose.Schema<OwedLookDocument>(
  {
    _id: { type: String, required: true },
    crossing: { type: Object, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'owed_looks', versionKey: false },
);
