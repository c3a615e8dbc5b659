import { DomainError, type MemberScope } from '@maillage/kernel';
import { scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { AVAILABILITY, type Availability } from '../../availability/ports/availability.js';
import { MOTIVE_OFFERS, type MotiveOffers } from '../../catalogue/ports/motive-offers.js';
import {
  MEMBER_COPIES,
  STRUCTURE_COPIES,
  type MemberCopies,
  type MemberCopy,
  type StructureCopies,
} from '../../directory-copies/ports/directory-copies.js';
import type { Appointment } from '../domain/appointment.js';
import { mayRead } from '../domain/reading-rights.js';
import { maySettle } from '../domain/settling-rights.js';
import { APPOINTMENTS, type Appointments } from '../ports/appointments.js';

/** Who could receive instead, and in which room. */
export interface FreeColleague {
  readonly memberId: string;
  readonly memberName: string;
  readonly roomId: string | undefined;
  readonly roomName: string | undefined;
}

const service = scopeOfService('appointments');

/** Who is free at the very time of an appointment, by the rules of availability. Source: domain-appointments §3. */
@Injectable()
export class FindFreeColleagues {
  constructor(
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    @Inject(AVAILABILITY) private readonly availability: Availability,
    @Inject(MOTIVE_OFFERS) private readonly offers: MotiveOffers,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
  ) {}

  /** By name. @throws DomainError as `settled`. */
  async run(scope: MemberScope, id: string): Promise<FreeColleague[]> {
    return this.of(await this.settled(scope, id));
  }

  /**
   * The appointment, for who may hand it over.
   * @throws DomainError `APPOINTMENT.UNKNOWN` (not-found), `APPOINTMENT.NOT_YOURS_TO_REASSIGN` (forbidden).
   */
  async settled(scope: MemberScope, id: string): Promise<Appointment> {
    const appointment = await this.appointments.find(service, id);
    if (appointment && maySettle(scope, appointment)) return appointment;
    if (appointment && mayRead(scope, appointment)) throw notYours(id);
    throw new DomainError('not-found', 'APPOINTMENT.UNKNOWN', `no appointment ${id} in reach`);
  }

  /** By name, those of the house: a partner does not take over. Nobody when the house takes no appointments, or none for this motive any more. */
  async of(appointment: Appointment): Promise<FreeColleague[]> {
    const { id, structureId, memberId, startsAt } = appointment;
    const structure = await this.structures.find(service, structureId);
    if (!structure?.open) return [];
    const { code, durationMinutes, bufferMinutes } = appointment.motive;
    const offered = await this.offers.of(service, structure.networkId, structureId, code);
    if (!offered) return [];
    // The appointment keeps its length, whatever the catalogue says of its motive by now.
    const motive = { ...offered, durationMinutes, bufferMinutes };
    const wanted = { structure, motive, memberId, startsAt };
    const free = await this.availability.freeAt(service, wanted, [id]);
    const names = await this.members.named(free.map((each) => each.memberId));
    return free
      .filter(
        (each) => each.memberId !== memberId && worksAt(names.get(each.memberId), structureId),
      )
      .map(({ memberId: freeId, roomId }) => ({
        memberId: freeId,
        memberName: names.get(freeId)?.displayName ?? freeId,
        roomId,
        roomName: structure.rooms.find(({ id: each }) => each === roomId)?.name,
      }))
      .sort((a, b) => a.memberName.localeCompare(b.memberName, 'fr'));
  }
}

/** Whether the member is of the house's staff, and not suspended. */
export function worksAt(member: MemberCopy | undefined, structureId: string): member is MemberCopy {
  return member !== undefined && !member.suspended && member.structureIds.includes(structureId);
}

function notYours(id: string): DomainError {
  const message = `appointment ${id} is not yours to reassign`;
  return new DomainError('forbidden', 'APPOINTMENT.NOT_YOURS_TO_REASSIGN', message);
}
