import mongoose from 'mongoose';
import type { StructureCancellationReason } from '@maillage/contracts/codes';
import type { AppointmentFacts, Appointment } from '../domain/appointment.js';

export interface AppointmentDocument extends Omit<
  AppointmentFacts,
  'id' | 'reminder' | 'roomId' | 'roomName'
> {
  readonly _id: string;
  readonly roomId: string | null;
  /** Not in documents from before names of rooms were kept. */
  readonly roomName?: string | null;
  readonly status: Appointment['status'];
  readonly firstMarkedAt: Date | null;
  readonly cancellationReason: StructureCancellationReason | null;
  readonly reminder: 'none' | 'due' | 'asked';
  readonly reminderDueAt: Date | null;
  readonly reminderRequestedAt: Date | null;
}

export const APPOINTMENT = 'Appointment';

const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;
const whole = { type: Number, required: true } as const;

const motiveSchema = new mongoose.Schema(
  {
    code: text,
    version: whole,
    label: text,
    durationMinutes: whole,
    bufferMinutes: whole,
    procedureCodes: { type: [String], required: true },
    operatorCodes: { type: [String], required: true },
    theme: text,
    channel: text,
    discretion: text,
    requiredDocuments: { type: [String], required: true },
    instructions: { type: String, default: null },
  },
  { _id: false },
);

const situationSchema = new mongoose.Schema(
  { status: text, structureId: text, memberId: text, startsAt: instant },
  { _id: false },
);

const changeSchema = new mongoose.Schema(
  {
    at: instant,
    by: text,
    what: text,
    before: { type: situationSchema, default: null },
    after: { type: situationSchema, required: true },
    forceReason: { type: String },
    papers: { type: [String], default: undefined },
    formerReference: { type: String },
  },
  { _id: false },
);

export const appointmentSchema = new mongoose.Schema<AppointmentDocument>(
  {
    _id: text,
    version: whole,
    reference: text,
    networkId: text,
    structureId: text,
    memberId: text,
    roomId: { type: String, default: null },
    roomName: { type: String, default: null },
    beneficiaryId: text,
    motive: { type: motiveSchema, required: true },
    zone: text,
    startsAt: instant,
    endsAt: instant,
    localDay: text,
    bookedAt: instant,
    bookedBy: text,
    timeFixedIn: whole,
    status: text,
    firstMarkedAt: { type: Date, default: null },
    cancellationReason: { type: String, default: null },
    forced: { type: Boolean, required: true },
    papersSeen: { type: [String], default: undefined },
    reminder: text,
    reminderDueAt: { type: Date, default: null },
    reminderRequestedAt: { type: Date, default: null },
    history: { type: [changeSchema], required: true },
  },
  { collection: 'appointments', versionKey: false },
)
  .index({ structureId: 1, localDay: 1 })
  .index({ structureId: 1, status: 1, localDay: 1 })
  .index({ bookedBy: 1, startsAt: 1 })
  .index({ memberId: 1, startsAt: 1 })
  .index({ beneficiaryId: 1 })
  .index({ reminder: 1, reminderDueAt: 1 })
  .index({ networkId: 1, reference: 1 }, { unique: true });
