import type { Clock, MemberScope } from '@maillage/kernel';
import { CLOCK, scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  APPOINTMENTS,
  mayRead,
  maySettle,
  type Appointment,
  type Appointments,
} from '../../booking/ports/appointments.js';
import {
  MEMBER_COPIES,
  STRUCTURE_COPIES,
  type MemberCopies,
  type StructureCopies,
} from '../../directory-copies/ports/directory-copies.js';
import { isOpen } from '../domain/settlement-entry.js';
import { SETTLEMENTS, type SettlementEntry, type Settlements } from '../ports/settlements.js';

export interface SettlementFilter {
  readonly structureId?: string | undefined;
  readonly networkId?: string | undefined;
  readonly causeId?: string | undefined;
}

/** An appointment with the names of its house and member. */
export interface NamedAppointment {
  readonly appointment: Appointment;
  readonly structureName: string;
  readonly memberName: string;
}

export interface SettlementView extends NamedAppointment {
  readonly id: string;
  readonly entry: SettlementEntry;
  /** The caller may see person and motive. */
  readonly seesPerson: boolean;
}

const service = scopeOfService('appointments');

/** Appointments whose time was taken away, for who sees to it that they are handed over, moved or cancelled. */
@Injectable()
export class ListSettlements {
  constructor(
    @Inject(SETTLEMENTS) private readonly settlements: Settlements,
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By start, then id; what is out of the caller's reach is not there. */
  async run(
    scope: MemberScope,
    { structureId, networkId, causeId }: SettlementFilter,
  ): Promise<SettlementView[]> {
    const entries = (await this.entriesOf(scope)).filter(
      (each) =>
        (structureId === undefined || each.structureId === structureId) &&
        (networkId === undefined || each.networkId === networkId) &&
        (causeId === undefined || each.causes.some(({ id }) => id === causeId)),
    );
    const now = this.clock.now();
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const found = await this.appointments.named(service, [...byId.keys()]);
    const open = found.filter((each) => {
      const entry = byId.get(each.id);
      return entry !== undefined && maySettle(scope, each) && isOpen(entry, each, now);
    });
    return (await this.withNames(open)).flatMap((named) => {
      const { appointment } = named;
      const entry = byId.get(appointment.id);
      const seesPerson = mayRead(scope, appointment);
      return entry ? [{ id: appointment.id, ...named, entry, seesPerson }] : [];
    });
  }

  /** By start, then id. */
  async withNames(appointments: readonly Appointment[]): Promise<NamedAppointment[]> {
    const [members, structures] = await Promise.all([
      this.members.named(appointments.map(({ memberId }) => memberId)),
      this.structures.named(appointments.map(({ structureId }) => structureId)),
    ]);
    return [...appointments]
      .sort((a, b) => +a.startsAt - +b.startsAt || (a.id < b.id ? -1 : 1))
      .map((appointment) => ({
        appointment,
        structureName: structures.get(appointment.structureId)?.name ?? '',
        memberName: members.get(appointment.memberId)?.displayName ?? appointment.memberId,
      }));
  }

  private async entriesOf(scope: MemberScope): Promise<SettlementEntry[]> {
    if ('structureIds' in scope) {
      const read = scope.structureIds.map((id) => this.settlements.ofStructure(service, id));
      return (await Promise.all(read)).flat();
    }
    if (scope.role !== 'coordinator') return [];
    const read = scope.networkIds.map((id) => this.settlements.ofNetwork(service, id));
    return (await Promise.all(read)).flat();
  }
}
