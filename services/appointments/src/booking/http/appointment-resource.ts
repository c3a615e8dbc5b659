import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import { publicStateOf } from '../domain/appointment-events.js';
import type { Situation } from '../domain/appointment-history.js';
import type { AppointmentView } from '../use-cases/appointment-views.js';

/** An appointment as the console and API clients read it. */
export function toResource({
  appointment,
  structureName,
  toSettle,
  nameOf,
  houseOf,
}: AppointmentView): AppointmentResource {
  const situation = ({ status, startsAt, memberId, structureId }: Situation) => ({
    status,
    startsAt: startsAt.toISOString(),
    memberName: nameOf(memberId),
    structureName: houseOf(structureId),
  });
  return {
    ...publicStateOf(appointment),
    motiveLabel: appointment.motive.label,
    requiredDocuments: [...appointment.motive.requiredDocuments],
    papersSeen: [...(appointment.papersSeen ?? [])],
    instructions: appointment.motive.instructions,
    memberName: nameOf(appointment.memberId),
    structureName,
    roomName: appointment.roomName ?? null,
    toSettle,
    zone: appointment.zone,
    version: appointment.version,
    forced: appointment.forced,
    cancellationReason: 'cancellationReason' in appointment ? appointment.cancellationReason : null,
    history: appointment.history.map((change) => ({
      at: change.at.toISOString(),
      by: nameOf(change.by),
      what: change.what,
      before: change.before && situation(change.before),
      after: situation(change.after),
      forceReason: change.forceReason ?? null,
      papers: change.papers ? [...change.papers] : null,
      formerReference: change.formerReference ?? null,
    })),
  };
}
