import type { MessageTemplate } from '@maillage/contracts/codes';
import type { DomainEvent } from '@maillage/kernel';
import { isCancelled, type Appointment } from './appointment.js';
import { hoursBefore } from './reminder.js';

/**
 * What the directory is asked to tell the person after the last change, if anything: that it is booked (said anew with
 * another reference), moved or cancelled. Nothing for a silent motive, nor once the time has come. Source:
 * domain-appointments §6.
 */
export function messageAfterLastChange(appointment: Appointment, now: Date): DomainEvent[] {
  if (appointment.status === 'booked') {
    const moved = appointment.history.at(-1)?.what === 'moved';
    return message(appointment, moved ? 'appointment-moved' : 'appointment-booked', now);
  }
  if (isCancelled(appointment)) return message(appointment, 'appointment-cancelled', now);
  return [];
}

/** The reminder that falls due at `dueAt`, while the appointment is still booked and ahead. */
export function reminderMessage(appointment: Appointment, dueAt: Date, now: Date): DomainEvent[] {
  if (appointment.status !== 'booked') return [];
  const hours = hoursBefore(appointment.startsAt, dueAt);
  return message(appointment, 'appointment-reminder', now, hours);
}

/** Names the reminder of one delay for one fixed time of one appointment: the same name is sent once. */
export function reminderKey(appointment: Appointment, dueAt: Date): string {
  return keyOfReminder(appointment, hoursBefore(appointment.startsAt, dueAt));
}

function keyOfReminder({ id, timeFixedIn }: Appointment, hours: number): string {
  return `reminder-${hours}h:${id}:${timeFixedIn}`;
}

/**
 * Orders what is said of one appointment: by version, and within one version what is said of the change before its
 * reminders, the longest delay first. Delays are whole hours, 168 at most (`networkSettingsBounds`).
 */
function sequenceOf({ version }: Appointment, reminderHours: number | undefined): number {
  const rank = reminderHours === undefined ? 0 : 999 - Math.floor(reminderHours);
  return version * 1000 + rank;
}

function message(
  appointment: Appointment,
  template: MessageTemplate,
  now: Date,
  reminderHours?: number,
): DomainEvent[] {
  const { id, version, motive, startsAt, structureId, networkId, reference } = appointment;
  if (motive.discretion === 'silent' || startsAt <= now) return [];
  const dedupeKey =
    reminderHours === undefined
      ? `${template}:${id}:${version}`
      : keyOfReminder(appointment, reminderHours);
  return [
    {
      type: 'appointments.message.requested.v1',
      subject: id,
      aggregateVersion: version,
      networkId,
      structureId,
      audience: 'everyone',
      data: {
        recipient: { kind: 'beneficiary', id: appointment.beneficiaryId },
        template,
        params: {
          appointmentId: id,
          reference,
          structureId,
          startsAt: startsAt.toISOString(),
          zone: appointment.zone,
          ...(motive.channel === 'elsewhere' ? { elsewhere: 'yes' } : {}),
          // A hidden motive is never named outside the structure.
          ...(motive.discretion === 'visible' ? { motiveCode: motive.code } : {}),
        },
        notBefore: null,
        expiresAt: startsAt.toISOString(),
        dedupeKey,
        about: { thing: id, sequence: sequenceOf(appointment, reminderHours) },
      },
    },
  ];
}
