import type { SealedRecord } from '@maillage/vault';
import { Schema } from 'mongoose';

/** No name, contact, birth year or commune in clear: they are sealed, and found by keyed hashes. */
export interface BeneficiaryDocument {
  readonly _id: string;
  readonly networkId: string;
  readonly structureId: string;
  readonly createdBy: string;
  readonly sealed: SealedRecord;
  /** Keyed hashes of the beginnings (2 to 8 letters) of the surname and of each of its words. */
  readonly surnameTokens: readonly string[];
  readonly phoneHash: string | null;
  readonly mailHash: string | null;
  readonly version: number;
}

export interface ReadingDocument {
  readonly _id: string;
  readonly at: Date;
  readonly reader: string;
  readonly purpose: string;
  readonly ids: readonly string[];
}

export const BENEFICIARY_MODEL = 'Beneficiary';
export const READING_MODEL = 'Reading';

const readLogSeconds = 366 * 24 * 3600;

export const beneficiarySchema = new Schema(
  {
    _id: { type: String, required: true },
    networkId: { type: String, required: true },
    structureId: { type: String, required: true },
    createdBy: { type: String, required: true },
    sealed: { type: Object, required: true },
    surnameTokens: { type: [String], required: true },
    phoneHash: { type: String, default: null },
    mailHash: { type: String, default: null },
    version: { type: Number, required: true },
  },
  { collection: 'beneficiaries', versionKey: false, minimize: false },
);
beneficiarySchema.index({ surnameTokens: 1 });
beneficiarySchema.index({ phoneHash: 1 });
beneficiarySchema.index({ mailHash: 1 });

export const readingSchema = new Schema(
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true },
    reader: { type: String, required: true },
    purpose: { type: String, required: true },
    ids: { type: [String], required: true },
  },
  { collection: 'read_log', versionKey: false },
);
readingSchema.index({ at: 1 }, { expireAfterSeconds: readLogSeconds });
