import mongoose from 'mongoose';
import type { Absence } from '../domain/absence.js';

/** `lastDay`: the last civil day it touches, `9999-12-31` when it goes on. */
export type AbsenceDocument = Omit<Absence, 'id'> & {
  readonly _id: string;
  readonly lastDay: string;
};

export const ABSENCE = 'Absence';

export const absenceSchema = new mongoose.Schema<AbsenceDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    memberId: { type: String, required: true },
    zone: { type: String, required: true },
    reason: { type: String, required: true },
    time: { type: Object, required: true },
    lastDay: { type: String, required: true },
  },
  { collection: 'absences', versionKey: false },
).index({ memberId: 1, lastDay: 1 });
