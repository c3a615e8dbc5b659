import type { OpeningReason } from '@maillage/contracts/codes';
import type { SealedRecord } from '@maillage/vault';
import { Schema } from 'mongoose';

/** No name, contact, birth, commune, need or note in clear: they are sealed, and found by keyed hashes. */
export interface BeneficiaryDocument {
  readonly _id: string;
  readonly networkId: string;
  /** Absent from records of before there could be several. */
  readonly structureIds?: readonly string[];
  /** The only house of a record of that time. */
  readonly structureId?: string;
  readonly createdBy: string;
  readonly sealed: SealedRecord;
  /** Keyed hashes of the beginnings (2 to 8 letters) of surname and birth name and their words, and of the whole. */
  readonly surnameTokens: readonly string[];
  /** The same of the first name; absent from records that were found by surname only. */
  readonly firstNameTokens?: readonly string[];
  /** Surname, and birth name, with the birth year. */
  readonly surnameYearHashes?: readonly string[];
  readonly birthDateHash?: string | null;
  readonly phoneHash: string | null;
  readonly mailHash: string | null;
  readonly possibleDuplicateOf?: readonly string[];
  /** Civil day on which something last happened for the person; absent from records of before it was kept, null once erased. */
  readonly lastActivityDay?: string | null;
  readonly version: number;
}

/** A file opened with a reason; what was written is sealed, and erased with the person. */
export interface OpeningDocument {
  readonly _id: string;
  readonly beneficiaryId: string;
  readonly memberId: string;
  readonly at: Date;
  readonly until: Date;
  readonly reason: OpeningReason;
  readonly sealed: SealedRecord | null;
}

export const BENEFICIARY_MODEL = 'Beneficiary';
export const OPENING_MODEL = 'Opening';

/** As long as the read log. */
const keptSeconds = 366 * 24 * 3600;
const text = { type: String, required: true } as const;

export const beneficiarySchema = new Schema(
  {
    _id: text,
    networkId: text,
    structureIds: { type: [String], default: undefined },
    structureId: { type: String },
    createdBy: text,
    sealed: { type: Object, required: true },
    surnameTokens: { type: [String], required: true },
    firstNameTokens: { type: [String], default: undefined },
    surnameYearHashes: { type: [String], default: undefined },
    birthDateHash: { type: String, default: null },
    phoneHash: { type: String, default: null },
    mailHash: { type: String, default: null },
    possibleDuplicateOf: { type: [String], default: undefined },
    lastActivityDay: { type: String },
    version: { type: Number, required: true },
  },
  { collection: 'beneficiaries', versionKey: false, minimize: false },
);
beneficiarySchema.index({ surnameTokens: 1 });
beneficiarySchema.index({ firstNameTokens: 1 });
beneficiarySchema.index({ surnameYearHashes: 1 });
beneficiarySchema.index({ birthDateHash: 1 });
beneficiarySchema.index({ 'sealed.keyVersion': 1, _id: 1 });
beneficiarySchema.index({ networkId: 1, lastActivityDay: 1 });
beneficiarySchema.index({ phoneHash: 1 });
beneficiarySchema.index({ mailHash: 1 });
beneficiarySchema.index({ possibleDuplicateOf: 1 });

export const openingSchema = new Schema(
  {
    _id: text,
    beneficiaryId: text,
    memberId: text,
    at: { type: Date, required: true },
    until: { type: Date, required: true },
    reason: text,
    sealed: { type: Object, default: null },
  },
  { collection: 'person_openings', versionKey: false },
);
openingSchema.index({ 'sealed.keyVersion': 1, _id: 1 });
openingSchema.index({ beneficiaryId: 1, until: 1 });
openingSchema.index({ at: 1 }, { expireAfterSeconds: keptSeconds });
