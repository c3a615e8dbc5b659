import type { Appointment, AppointmentFacts, AppointmentOutcome } from '../domain/appointment.js';
import type { Reminder } from '../domain/reminder.js';
import type { AppointmentDocument } from './appointment.schema.js';

export function toDocument(appointment: Appointment): AppointmentDocument {
  const { id, roomId, roomName, reminder, ...facts } = appointment;
  return {
    _id: id,
    ...facts,
    roomId: roomId ?? null,
    roomName: roomName ?? null,
    firstMarkedAt: 'firstMarkedAt' in appointment ? appointment.firstMarkedAt : null,
    cancellationReason: 'cancellationReason' in appointment ? appointment.cancellationReason : null,
    ...reminderFields(reminder),
  };
}

/**
 * What a change writes: a reminder is settled beside the changes, without a version of its own, so one that is still due
 * as it was read is left to it.
 */
export function changedDocument(appointment: Appointment) {
  const { reminder, reminderDueAt, reminderRequestedAt, ...changed } = toDocument(appointment);
  const planned = appointment.timeFixedIn === appointment.version;
  if (!planned && reminder !== 'none') return changed;
  return { ...changed, reminder, reminderDueAt, reminderRequestedAt };
}

export function reminderFields(reminder: Reminder) {
  return {
    reminder: reminder.state,
    reminderDueAt: reminder.state === 'none' ? null : reminder.dueAt,
    reminderRequestedAt: reminder.state === 'asked' ? reminder.askedAt : null,
  };
}

/** @throws Error when the document is one that no version of the service writes. */
export function toAppointment(document: AppointmentDocument): Appointment {
  const { _id, roomId, roomName, status, firstMarkedAt, cancellationReason, ...rest } = document;
  const { reminder, reminderDueAt, reminderRequestedAt, ...facts } = rest;
  const named = roomName == null ? {} : { roomName };
  const room = roomId === null ? {} : { roomId, ...named };
  const known: AppointmentFacts = { id: _id, ...facts, reminder: reminderOf(document) };
  return { ...known, ...room, ...outcomeOf(document) };
}

function outcomeOf(document: AppointmentDocument): AppointmentOutcome {
  const { _id, status, firstMarkedAt, cancellationReason } = document;
  switch (status) {
    case 'booked':
    case 'arrived':
    case 'cancelled-by-beneficiary':
      return { status };
    case 'honoured':
    case 'no-show':
      if (firstMarkedAt) return { status, firstMarkedAt };
      throw new Error(`appointment ${_id} is ${status} without firstMarkedAt`);
    case 'cancelled-by-structure':
      if (cancellationReason) return { status, cancellationReason };
      throw new Error(`appointment ${_id} is ${status} without a reason`);
  }
}

function reminderOf({
  _id,
  reminder,
  reminderDueAt,
  reminderRequestedAt,
}: AppointmentDocument): Reminder {
  if (reminder === 'none') return { state: 'none' };
  if (reminderDueAt && reminder === 'due') return { state: 'due', dueAt: reminderDueAt };
  if (reminderDueAt && reminderRequestedAt) {
    return { state: 'asked', dueAt: reminderDueAt, askedAt: reminderRequestedAt };
  }
  throw new Error(`appointment ${_id} has a reminder without its instants`);
}
