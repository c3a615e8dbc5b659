import mongoose from 'mongoose';
import type { Case, LegOfCase } from '../domain/case.js';

export interface CaseDocument extends Omit<Case, 'id' | 'legs'> {
  readonly _id: string;
  /** By leg id, so that one summary is set by its path. */
  readonly legs: Readonly<Record<string, Omit<LegOfCase, 'id'>>>;
}

export const CASE = 'Case';

const text = { type: String, required: true } as const;

export const caseSchema = new mongoose.Schema<CaseDocument>(
  {
    _id: text,
    version: { type: Number, required: true },
    reference: text,
    networkId: text,
    structureId: text,
    authorId: text,
    beneficiaryId: text,
    mandateId: text,
    procedureCode: text,
    blockageCode: text,
    urgency: text,
    appointmentId: { type: String, default: null },
    openedAt: { type: Date, required: true },
    content: { type: Object, required: true },
    legs: { type: Object, required: true },
  },
  { collection: 'cases', versionKey: false, minimize: false },
)
  .index({ structureId: 1, openedAt: -1 })
  .index({ authorId: 1, openedAt: -1 })
  .index({ networkId: 1, openedAt: -1 })
  .index({ beneficiaryId: 1, openedAt: -1 })
  .index({ 'content.keyVersion': 1, _id: 1 })
  .index({ networkId: 1, reference: 1 }, { unique: true });
