import { Schema } from 'mongoose';
import type { Network } from '../domain/network.js';

export interface NetworkDocument extends Omit<Network, 'id'> {
  readonly _id: string;
  /** Only on a network that the import of the national list made. */
  readonly listedDepartment?: string;
}

export const NETWORK_MODEL = 'Network';

export const networkSchema = new Schema(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    departments: { type: [String], required: true },
    zone: { type: String, required: true },
    demonstration: { type: Boolean, required: true },
    settings: { type: Object, required: true },
    banner: { type: Object, default: null },
    version: { type: Number, required: true },
    listedDepartment: { type: String },
  },
  { collection: 'networks', versionKey: false },
);
networkSchema.index(
  { listedDepartment: 1 },
  { unique: true, partialFilterExpression: { listedDepartment: { $exists: true } } },
);
