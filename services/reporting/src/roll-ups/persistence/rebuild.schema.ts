import { Schema } from 'mongoose';

export interface RebuildDocument {
  /** Id of the network, or `all`. */
  readonly _id: string;
  readonly structureId: string;
  readonly quarter: string;
}

export const REBUILD_MODEL = 'Rebuild';

export const rebuildSchema = new Schema(
  {
    _id: { type: String, required: true },
    structureId: { type: String, required: true },
    quarter: { type: String, required: true },
  },
  { collection: 'rebuilds', versionKey: false },
);
