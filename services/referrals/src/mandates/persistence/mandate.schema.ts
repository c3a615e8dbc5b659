import mongoose from 'mongoose';
import type { Mandate } from '../domain/mandate.js';

export type MandateDocument = Omit<Mandate, 'id'> & { readonly _id: string };

export const MANDATE = 'Mandate';

const text = { type: String, required: true } as const;
const instantOrNone = { type: Date, default: null } as const;

export const mandateSchema = new mongoose.Schema<MandateDocument>(
  {
    _id: text,
    version: { type: Number, required: true },
    networkId: text,
    structureId: text,
    authorId: text,
    beneficiaryId: text,
    operatorCodes: { type: [String], required: true },
    channel: text,
    duration: text,
    protectiveMeasure: { type: Boolean, required: true },
    givenAt: { type: Date, required: true },
    expiresAt: instantOrNone,
    revokedAt: instantOrNone,
    caseId: { type: String, default: null },
  },
  { collection: 'mandates', versionKey: false },
).index({ beneficiaryId: 1, structureId: 1, givenAt: -1 });
