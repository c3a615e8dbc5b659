import type { MessageTemplate } from '@maillage/contracts/codes';
import type { DomainEvent } from '@maillage/kernel';
import { isCancelled, type Appointment } from './appointment.js';
import { REMINDER_HOURS } from './reminder.js';

/**
 * What the directory is asked to tell the person after the last change, if anything: that it is booked, moved or
 * cancelled. Nothing for a silent motive, nor once the time has come. Source: domain-appointments §6.
 */
export function messageAfterLastChange(appointment: Appointment, now: Date): DomainEvent[] {
  if (appointment.status === 'booked') {
    const moved = appointment.history.at(-1)?.what === 'moved';
    return message(appointment, moved ? 'appointment-moved' : 'appointment-booked', now);
  }
  if (isCancelled(appointment)) return message(appointment, 'appointment-cancelled', now);
  return [];
}

/** The reminder, while the appointment is still booked and ahead. */
export function reminderMessage(appointment: Appointment, now: Date): DomainEvent[] {
  if (appointment.status !== 'booked') return [];
  return message(appointment, 'appointment-reminder', now);
}

/** Names the reminder for one fixed time of one appointment: the same name is sent once. */
export function reminderKey({ id, timeFixedIn }: Appointment): string {
  return `reminder-${REMINDER_HOURS}h:${id}:${timeFixedIn}`;
}

function message(appointment: Appointment, template: MessageTemplate, now: Date): DomainEvent[] {
  const { id, version, motive, startsAt, structureId, networkId, reference } = appointment;
  if (motive.discretion === 'silent' || startsAt <= now) return [];
  const dedupeKey =
    template === 'appointment-reminder' ? reminderKey(appointment) : `${template}:${id}:${version}`;
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
          // A hidden motive is never named outside the structure.
          ...(motive.discretion === 'visible' ? { motiveCode: motive.code } : {}),
        },
        notBefore: null,
        expiresAt: startsAt.toISOString(),
        dedupeKey,
      },
    },
  ];
}
