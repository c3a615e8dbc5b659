import { Schema } from 'mongoose';
import type { CopyDocument } from '@maillage/service-kit';
import type { StructureCopy } from '../ports/structures.js';

export type StructureDocument = CopyDocument<StructureCopy>;

export const STRUCTURE_MODEL = 'Structure';

export const structureSchema = new Schema(
  {
    _id: { type: String, required: true },
    networkId: { type: String, required: true },
    name: { type: String, required: true },
    commune: { type: String, required: true },
    format: { type: String, required: true },
    zone: { type: String, required: true },
    vanished: { type: Boolean, required: true },
    version: { type: Number, required: true },
  },
  { collection: 'structures', versionKey: false },
);
structureSchema.index({ networkId: 1 });
