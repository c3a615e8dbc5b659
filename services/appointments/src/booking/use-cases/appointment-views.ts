import { scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  MEMBER_COPIES,
  STRUCTURE_COPIES,
  type MemberCopies,
  type StructureCopies,
} from '../../directory-copies/ports/directory-copies.js';
import { SETTLEMENTS, type Settlements } from '../../settlement/ports/settlements.js';
import type { Appointment } from '../domain/appointment.js';

/** An appointment with the names a reader needs. */
export interface AppointmentView {
  readonly appointment: Appointment;
  readonly structureName: string;
  /** Its time was taken away: to be handed over, moved or cancelled. */
  readonly toSettle: boolean;
  /** Name of a member, or its id while the local copy is on its way. */
  readonly nameOf: (memberId: string) => string;
  /** Name of a structure, or nothing while the local copy is on its way. */
  readonly houseOf: (structureId: string) => string;
}

const service = scopeOfService('appointments');

/** Adds names from the local copies: three queries, however many appointments. */
@Injectable()
export class AppointmentViews {
  constructor(
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    @Inject(SETTLEMENTS) private readonly settlements: Settlements,
  ) {}

  async of(appointments: readonly Appointment[]): Promise<AppointmentView[]> {
    const changes = appointments.flatMap(({ history }) => history);
    const stood = changes.flatMap(({ before, after }) => (before ? [before, after] : [after]));
    const memberIds = [...appointments, ...stood].map(({ memberId }) => memberId);
    const structureIds = [...appointments, ...stood].map(({ structureId }) => structureId);
    const [structures, members, toSettle] = await Promise.all([
      this.structures.named([...new Set(structureIds)]),
      this.members.named([...new Set([...memberIds, ...changes.map(({ by }) => by)])]),
      this.settlements.named(
        service,
        appointments.map(({ id }) => id),
      ),
    ]);
    const nameOf = (memberId: string): string => members.get(memberId)?.displayName ?? memberId;
    const houseOf = (structureId: string): string => structures.get(structureId)?.name ?? '';
    return appointments.map((appointment) => ({
      appointment,
      structureName: houseOf(appointment.structureId),
      toSettle: appointment.status === 'booked' && toSettle.has(appointment.id),
      nameOf,
      houseOf,
    }));
  }
}
