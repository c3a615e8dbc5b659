import type {
  AppointmentStatus,
  Channel,
  Discretion,
  ForcedOverlapReason,
  OperatorCode,
  StructureCancellationReason,
  Theme,
} from '@maillage/contracts/codes';
import { civilDateOf } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import { withChange, type AppointmentChange } from './appointment-history.js';
import { referenceOf } from './reference.js';
import { plannedReminder, type Reminder } from './reminder.js';

const MINUTE_MS = 60_000;

/** The motive as it was on the day of the booking: later corrections of the catalogue do not reach it. */
export interface MotiveSnapshot {
  readonly code: string;
  readonly version: number;
  readonly label: string;
  readonly durationMinutes: number;
  readonly bufferMinutes: number;
  readonly procedureCodes: readonly string[];
  readonly operatorCodes: readonly OperatorCode[];
  readonly theme: Theme;
  readonly channel: Channel;
  readonly discretion: Discretion;
  /** Papers to bring, in French. */
  readonly requiredDocuments: readonly string[];
  /** What is said once it is booked, in French. */
  readonly instructions: string | null;
}

export interface AppointmentFacts {
  readonly id: string;
  readonly version: number;
  /** What a person says aloud at the desk or on the phone. */
  readonly reference: string;
  readonly networkId: string;
  readonly structureId: string;
  /** The agent who receives. */
  readonly memberId: string;
  /** The room it takes, where the opening names one or the motive needs one. */
  readonly roomId?: string | undefined;
  /** The room's name when it was taken. */
  readonly roomName?: string | undefined;
  readonly beneficiaryId: string;
  readonly motive: MotiveSnapshot;
  /** IANA zone of the structure. */
  readonly zone: string;
  readonly startsAt: Date;
  /** End of the appointment, its buffer not included. */
  readonly endsAt: Date;
  /** Civil day of the start in the structure's zone. */
  readonly localDay: CivilDate;
  readonly bookedAt: Date;
  readonly bookedBy: string;
  /** Version in which the present time was fixed; names what is derived from the time. */
  readonly timeFixedIn: number;
  readonly reminder: Reminder;
  /** Its time overlaps another, because somebody of the house wanted it. */
  readonly forced: boolean;
  /** Papers of the motive that the person has brought, as far as somebody has ticked. */
  readonly papersSeen?: readonly string[] | undefined;
  /** Oldest first. */
  readonly history: readonly AppointmentChange[];
}

export type AppointmentOutcome =
  | { readonly status: 'booked' | 'arrived' | 'cancelled-by-beneficiary' }
  /** `firstMarkedAt`: when it was first marked; a correction does not move it. */
  | { readonly status: 'honoured' | 'no-show'; readonly firstMarkedAt: Date }
  | {
      readonly status: 'cancelled-by-structure';
      readonly cancellationReason: StructureCancellationReason;
    };

export type Appointment = AppointmentFacts & AppointmentOutcome;

/** What a booking needs to know, all of it checked before. */
export interface BookingOrder {
  readonly networkId: string;
  readonly structureId: string;
  readonly zone: string;
  readonly memberId: string;
  readonly roomId?: string | undefined;
  readonly roomName?: string | undefined;
  readonly beneficiaryId: string;
  readonly motive: MotiveSnapshot;
  readonly startsAt: Date;
  readonly bookedBy: string;
  /** Hours before the start at which its network reminds. */
  readonly reminderDelaysHours: readonly number[];
  /** Said when the time had to be forced, and only then. */
  readonly forceReason?: ForcedOverlapReason | undefined;
}

/** What an appointment keeps of a motive, whatever else the motive says. */
export function snapshotOf(motive: MotiveSnapshot): MotiveSnapshot {
  const { code, version, label, durationMinutes, bufferMinutes, procedureCodes } = motive;
  const { operatorCodes, theme, channel, discretion, requiredDocuments, instructions } = motive;
  return {
    ...{ code, version, label, durationMinutes, bufferMinutes, procedureCodes },
    ...{ operatorCodes, theme, channel, discretion, requiredDocuments, instructions },
  };
}

/**
 * A new appointment in status `booked`, version 1.
 * @param referenceAttempt raised by one when the reference is in use already.
 */
export function bookAppointment(
  order: BookingOrder,
  id: string,
  now: Date,
  referenceAttempt = 0,
): Appointment {
  const { forceReason, reminderDelaysHours, ...facts } = order;
  const { startsAt, motive, zone, bookedBy } = facts;
  const booked = {
    ...facts,
    id,
    version: 1,
    reference: referenceOf(id, referenceAttempt),
    endsAt: new Date(startsAt.getTime() + motive.durationMinutes * MINUTE_MS),
    localDay: civilDateOf(startsAt, zone),
    bookedAt: now,
    timeFixedIn: 1,
    reminder: plannedReminder(startsAt, motive.discretion, reminderDelaysHours, now),
    forced: forceReason !== undefined,
    status: 'booked' as const,
    history: [],
  };
  return withChange(null, booked, { at: now, by: bookedBy, what: 'booked', forceReason });
}

/**
 * The appointment in the network that its house is of now, one version on; a reference that changes is in its history.
 * @param referenceAttempt raised by one when another of that network has the reference already; 0 keeps it.
 */
export function inNetwork(
  appointment: Appointment,
  networkId: string,
  { by, at }: { readonly by: string; readonly at: Date },
  referenceAttempt = 0,
): Appointment {
  const { id, reference: formerReference, version } = appointment;
  const moved = { ...appointment, networkId, version: version + 1 };
  if (referenceAttempt === 0) return moved;
  const named = { ...moved, reference: referenceOf(id, referenceAttempt) };
  return withChange(appointment, named, { by, at, what: 'reference-changed', formerReference });
}

/** Whether it is cancelled, by whomever: its time is free and nobody is expected. */
export function isCancelled({ status }: { readonly status: AppointmentStatus }): boolean {
  return status === 'cancelled-by-beneficiary' || status === 'cancelled-by-structure';
}

/** Who receives, and in which room where their opening names one or the motive needs one. */
export interface Receiver {
  readonly memberId: string;
  readonly roomId?: string | undefined;
  readonly roomName?: string | undefined;
}

/** The same appointment at the same time, received by another member of the house, whose time is free. */
export function reassign(
  appointment: Appointment,
  { memberId, roomId, roomName }: Receiver,
  { by, at }: { readonly by: string; readonly at: Date },
): Appointment {
  const { roomId: _left, roomName: _name, ...kept } = appointment;
  const room = roomId === undefined ? {} : { roomId, roomName };
  const given = { ...kept, ...room, memberId, forced: false, version: appointment.version + 1 };
  return withChange(appointment, given, { at, by, what: 'reassigned' });
}
