import mongoose from 'mongoose';
import type { StructureCancellationReason } from '@maillage/contracts/codes';
import type { Seat } from '../domain/seat.js';
import type { Workshop, WorkshopFacts } from '../domain/workshop.js';

export interface WorkshopDocument extends Omit<WorkshopFacts, 'id'> {
  readonly _id: string;
  readonly status: Workshop['status'];
  /** When, and by whom, it was held or cancelled. */
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly cancellationReason: StructureCancellationReason | null;
  /** Cancelled, and participants are still to be told; absent otherwise. */
  readonly toTell?: true;
}

export interface SeatDocument extends Omit<Seat, 'id'> {
  readonly _id: string;
  /** `<workshop>:<person>` while the person has it: unique, so that nobody has two seats. */
  readonly seatOf?: string;
}

export const WORKSHOP = 'Workshop';
export const SEAT = 'Seat';

const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;
const whole = { type: Number, required: true } as const;

export const workshopSchema = new mongoose.Schema<WorkshopDocument>(
  {
    _id: text,
    version: whole,
    networkId: text,
    structureId: text,
    zone: text,
    motive: { type: Object, required: true },
    leaderIds: { type: [String], required: true },
    roomId: { type: String, default: null },
    place: { type: String, default: null },
    startsAt: instant,
    endsAt: instant,
    localDay: text,
    seats: whole,
    taken: whole,
    plannedAt: instant,
    plannedBy: text,
    status: text,
    endedAt: { type: Date, default: null },
    endedBy: { type: String, default: null },
    cancellationReason: { type: String, default: null },
    toTell: { type: Boolean },
  },
  { collection: 'workshops', versionKey: false, minimize: false },
)
  .index({ networkId: 1, localDay: 1 })
  .index({ structureId: 1, localDay: 1 })
  .index({ toTell: 1 }, { sparse: true });

export const seatSchema = new mongoose.Schema<SeatDocument>(
  {
    _id: text,
    version: whole,
    workshopId: text,
    networkId: text,
    structureId: text,
    beneficiaryId: text,
    status: text,
    takenAt: instant,
    takenBy: text,
    history: { type: [Object], required: true },
    seatOf: { type: String },
  },
  { collection: 'workshop_seats', versionKey: false },
)
  .index({ workshopId: 1 })
  .index({ beneficiaryId: 1 })
  .index({ seatOf: 1 }, { unique: true, sparse: true });
