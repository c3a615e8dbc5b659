import type { Connection } from 'mongoose';
import { APPOINTMENT, appointmentSchema } from './booking/persistence/appointment.schema.js';
import type { AppointmentDocument } from './booking/persistence/appointment.schema.js';
import {
  BUSY_DAY,
  busyDaySchema,
  type BusyDayDocument,
} from './busy-time/persistence/busy-day.schema.js';
import { catalogueModels } from './catalogue/catalogue-bench.builder.js';
import {
  MEMBER_COPY,
  memberCopySchema,
  NETWORK_COPY,
  networkCopySchema,
  STRUCTURE_COPY,
  structureCopySchema,
  type MemberCopyDocument,
  type NetworkCopyDocument,
  type StructureCopyDocument,
} from './directory-copies/persistence/directory-copies.schema.js';
import { HOLDER, holderSchema, type HolderDocument } from './holds/persistence/holder.schema.js';
import {
  OPENING,
  OPENING_TURN,
  openingSchema,
  openingTurnSchema,
  type OpeningDocument,
  type OpeningTurnDocument,
} from './openings/persistence/opening.schema.js';
import {
  OWED_LOOK,
  owedLookSchema,
  type OwedLookDocument,
} from './second-look/persistence/owed-look.schema.js';
import {
  SETTLEMENT,
  settlementSchema,
  type SettlementDocument,
} from './settlement/persistence/settlement.schema.js';
import {
  TIMETABLE_CHANGE,
  timetableChangeSchema,
  type TimetableChangeDocument,
} from './timetable-changes/persistence/timetable-change.schema.js';

import {
  SEAT,
  seatSchema,
  WORKSHOP,
  workshopSchema,
  type SeatDocument,
  type WorkshopDocument,
} from './workshops/persistence/workshop.schema.js';

/** The collections that the tests of use cases work on. */
export function modelsOf(connection: Connection) {
  return {
    structures: connection.model<StructureCopyDocument>(STRUCTURE_COPY, structureCopySchema),
    members: connection.model<MemberCopyDocument>(MEMBER_COPY, memberCopySchema),
    networks: connection.model<NetworkCopyDocument>(NETWORK_COPY, networkCopySchema),
    ...catalogueModels(connection),
    openings: connection.model<OpeningDocument>(OPENING, openingSchema),
    holders: connection.model<HolderDocument>(HOLDER, holderSchema),
    busyDays: connection.model<BusyDayDocument>(BUSY_DAY, busyDaySchema),
    workshops: connection.model<WorkshopDocument>(WORKSHOP, workshopSchema),
    seats: connection.model<SeatDocument>(SEAT, seatSchema),
    settlements: connection.model<SettlementDocument>(SETTLEMENT, settlementSchema),
    owedLooks: connection.model<OwedLookDocument>(OWED_LOOK, owedLookSchema),
    timetableChanges: connection.model<TimetableChangeDocument>(
      TIMETABLE_CHANGE,
      timetableChangeSchema,
    ),
    openingTurns: connection.model<OpeningTurnDocument>(OPENING_TURN, openingTurnSchema),
    appointments: connection.model<AppointmentDocument>(APPOINTMENT, appointmentSchema),
  };
}
