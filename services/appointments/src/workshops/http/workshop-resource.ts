import type { SeatResource, WorkshopResource } from '@maillage/contracts/http/appointments';
import { referenceOfSeat, type Seat } from '../domain/seat.js';
import { publicStateOf } from '../domain/workshop-events.js';
import type { WorkshopView } from '../use-cases/read-workshops.query.js';

/** A workshop as the console reads it. */
export function toWorkshopResource(view: WorkshopView): WorkshopResource {
  const { workshop, structureName, leaderNames, roomName, mine, causes } = view;
  const { version, motive, roomId, place, zone, seats, taken } = workshop;
  return {
    ...publicStateOf(workshop),
    ...{ version, roomId, place, zone, structureName, roomName, mine },
    motiveLabel: motive.label,
    leaderNames: [...leaderNames],
    causes: [...causes],
    left: seats - taken,
    requiredDocuments: [...motive.requiredDocuments],
    cancellationReason: workshop.status === 'cancelled' ? workshop.cancellationReason : null,
  };
}

/** A seat as the console reads it: of the person the id alone. */
export function toSeatResource(seat: Seat): SeatResource {
  const { id, version, workshopId, beneficiaryId, status, takenAt, takenBy } = seat;
  return {
    ...{ id, version, workshopId, beneficiaryId, status, takenBy },
    reference: referenceOfSeat(id),
    takenAt: takenAt.toISOString(),
  };
}
