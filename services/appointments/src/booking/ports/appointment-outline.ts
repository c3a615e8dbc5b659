import type { AppointmentOutline } from '@maillage/contracts/http/appointments';
import type { Appointment } from '../domain/appointment.js';

/** An appointment without person and motive, as those read it who see to it that somebody receives. */
export function outlineOf({
  appointment,
  structureName,
  memberName,
}: {
  readonly appointment: Appointment;
  readonly structureName: string;
  readonly memberName: string;
}): AppointmentOutline {
  const { id, reference, structureId, startsAt, motive, zone, memberId, version } = appointment;
  return {
    ...{ id, reference, structureId, structureName, zone, memberId, memberName, version },
    startsAt: startsAt.toISOString(),
    durationMinutes: motive.durationMinutes,
  };
}
