import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import { publicStateOf } from '../domain/appointment-events.js';
import type { AppointmentView } from '../use-cases/appointment-views.js';

/** An appointment as the console and API clients read it. */
export function toResource({
  appointment,
  structureName,
  toReassign,
  nameOf,
}: AppointmentView): AppointmentResource {
  return {
    ...publicStateOf(appointment),
    motiveLabel: appointment.motive.label,
    requiredDocuments: [...appointment.motive.requiredDocuments],
    instructions: appointment.motive.instructions,
    memberName: nameOf(appointment.memberId),
    structureName,
    toReassign,
    zone: appointment.zone,
    version: appointment.version,
    history: appointment.history.map(({ at, by, from, to }) => ({
      at: at.toISOString(),
      by: nameOf(by),
      from,
      to,
    })),
  };
}
