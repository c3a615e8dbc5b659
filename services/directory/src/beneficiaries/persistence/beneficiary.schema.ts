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

export const BENEFICIARY_MODEL = 'Beneficiary';

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
