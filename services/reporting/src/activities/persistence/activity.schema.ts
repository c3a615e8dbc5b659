import { Schema } from 'mongoose';
import type { ActivityDetails, DismissalReason } from '../domain/activity.js';
import type { ActivityStatus } from '@maillage/contracts/codes';

export interface ActivityDocument extends Omit<
  ActivityDetails,
  'id' | 'appointmentId' | 'startsAt'
> {
  readonly _id: string;
  readonly status: ActivityStatus;
  readonly because?: DismissalReason;
  /** Absent, not null, where there is none: the unique index is on those that exist. */
  readonly appointmentId?: string;
  /** Absent from what was written before it was kept. */
  readonly startsAt?: Date | null;
  /** `<structureId>:<quarter>`, for the rebuild's list of places. */
  readonly place: string;
  /** `<localDay>:<id>`: lists page by it. */
  readonly listKey: string;
}

export const ACTIVITY_MODEL = 'Activity';

const text = { type: String, required: true } as const;

export const activitySchema = new Schema(
  {
    _id: text,
    networkId: text,
    structureId: text,
    memberId: text,
    status: text,
    because: { type: String },
    kind: text,
    localDay: text,
    startsAt: { type: Date, default: null },
    durationMinutes: { type: Number, required: true },
    channel: text,
    operatorCodes: { type: [String], required: true },
    theme: text,
    procedureCode: { type: String, default: null },
    supportLevel: text,
    outcome: text,
    appointmentId: { type: String },
    beneficiaryId: { type: String, default: null },
    ageBand: text,
    communeInsee: { type: String, default: null },
    version: { type: Number, required: true },
    updatedAt: { type: Date, required: true },
    place: text,
    listKey: text,
  },
  { collection: 'activities', versionKey: false },
);
// Sparse, not partial: the embedded server looks nothing up through a partial index on `$exists`.
activitySchema.index({ appointmentId: 1 }, { unique: true, sparse: true });
activitySchema.index({ beneficiaryId: 1 });
activitySchema.index({ structureId: 1, status: 1, listKey: 1 });
