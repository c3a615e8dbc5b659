import { Schema } from 'mongoose';
import type { Operator } from '../domain/operator.js';

export interface OperatorDocument extends Omit<Operator, 'code'> {
  /** The code. */
  readonly _id: Operator['code'];
}

export const OPERATOR_MODEL = 'Operator';

export const operatorSchema = new Schema(
  {
    _id: { type: String, required: true },
    label: { type: String, required: true },
    validFrom: { type: String, required: true },
    validTo: { type: String, default: null },
    version: { type: Number, required: true },
  },
  { collection: 'operators', versionKey: false },
);
