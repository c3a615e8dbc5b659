import { Schema } from 'mongoose';
import type { Hub } from '../domain/hub.js';

export interface HubDocument extends Omit<Hub, 'id'> {
  readonly _id: string;
}

export const HUB_MODEL = 'Hub';

export const hubSchema = new Schema(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    networkIds: { type: [String], required: true },
    version: { type: Number, required: true },
  },
  { collection: 'hubs', versionKey: false },
);
