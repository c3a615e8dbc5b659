import { Schema } from 'mongoose';
import type { ReviewLine } from '../domain/import-report.js';
import type { StructureImport } from '../domain/structure-import.js';

export interface StructureImportDocument extends Omit<StructureImport, 'id'> {
  readonly _id: string;
  readonly review: readonly ReviewLine[];
  /** The list as it came, gzipped. */
  readonly list: Buffer;
  readonly attempts: number;
  readonly leasedUntil: Date;
}

export const STRUCTURE_IMPORT_MODEL = 'StructureImport';

/** Lists and their reviews are kept for half a year. */
const keptSeconds = 183 * 24 * 3600;

export const structureImportSchema = new Schema(
  {
    _id: { type: String, required: true },
    fileName: { type: String, required: true },
    uploadedAt: { type: Date, required: true },
    uploadedBy: { type: String, required: true },
    status: { type: String, required: true },
    lines: { type: Number, required: true },
    unchanged: { type: Number, required: true },
    networksCreated: { type: Number, required: true },
    counts: { type: Object, required: true },
    progress: { type: Object, required: true },
    appliedAt: { type: Date, default: null },
    version: { type: Number, required: true },
    review: { type: [Object], required: true },
    list: { type: Buffer, required: true },
    attempts: { type: Number, required: true },
    leasedUntil: { type: Date, required: true },
  },
  { collection: 'structure_imports', versionKey: false },
);
structureImportSchema.index({ uploadedAt: 1 }, { expireAfterSeconds: keptSeconds });
structureImportSchema.index({ status: 1 });
