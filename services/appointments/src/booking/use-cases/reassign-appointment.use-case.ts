import {
  DomainError,
  type Clock,
  type ExpectedVersion,
  type MemberScope,
  type Outbox,
  type UnitOfWork,
} from '@maillage/kernel';
import { CLOCK, OUTBOX, requireVersion, scopeOfService, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  MEMBER_COPIES,
  STRUCTURE_COPIES,
  type MemberCopies,
  type MemberCopy,
  type StructureCopies,
} from '../../directory-copies/ports/directory-copies.js';
import type { Appointment } from '../domain/appointment.js';
import { handedOverNotice } from '../domain/handed-over-notice.js';
import { mayRead } from '../domain/reading-rights.js';
import { mayReassign } from '../domain/reassigning-rights.js';
import { APPOINTMENTS, type Appointments } from '../ports/appointments.js';
import { AppointmentViews, type AppointmentView } from './appointment-views.js';
import { GiveAppointment } from './give-appointment.js';

const service = scopeOfService('appointments');

/** Coming appointments whose member is suspended, for who sees to it that somebody receives. Source: domain-directory §2. */
@Injectable()
export class ReassignAppointment {
  constructor(
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    private readonly views: AppointmentViews,
    private readonly give: GiveAppointment,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By start, then id; of one network when told, else of all that the caller sees to. */
  async list(scope: MemberScope, networkId: string | undefined): Promise<AppointmentView[]> {
    const now = this.clock.now();
    const found: Appointment[] = [];
    for (const { id } of await this.suspendedIn(scope)) {
      found.push(...(await this.appointments.comingOf(service, id, now)));
    }
    return this.views.of(
      found
        .filter((one) => mayReassign(scope, one))
        .filter((one) => networkId === undefined || one.networkId === networkId)
        .sort((a, b) => +a.startsAt - +b.startsAt || (a.id < b.id ? -1 : 1)),
    );
  }

  /**
   * @throws DomainError `APPOINTMENT.UNKNOWN` (not-found), `APPOINTMENT.NOT_YOURS_TO_REASSIGN` (forbidden),
   *   `VERSION.STALE`, `APPOINTMENT.NOT_COMING`, `APPOINTMENT.SUCCESSOR_NOT_FREE` (conflict),
   *   `APPOINTMENT.SUCCESSOR_UNFIT` (unprocessable).
   */
  async run(
    scope: MemberScope,
    id: string,
    version: ExpectedVersion,
    to: string,
  ): Promise<AppointmentView> {
    const appointment = await this.appointments.find(service, id);
    if (!appointment || !mayReassign(scope, appointment)) {
      if (appointment && mayRead(scope, appointment)) throw notYours(id);
      throw new DomainError('not-found', 'APPOINTMENT.UNKNOWN', `no appointment ${id} in reach`);
    }
    requireVersion(appointment, version);
    const now = this.clock.now();
    if (appointment.status !== 'booked' || appointment.startsAt <= now) throw notComing(id);
    const successor = (await this.members.named([to])).get(to);
    if (!successor || to === appointment.memberId || !worksAt(successor, appointment)) {
      throw new DomainError(
        'unprocessable',
        'APPOINTMENT.SUCCESSOR_UNFIT',
        `member ${to} receives already, is suspended, or does not work at that house`,
      );
    }
    await this.give.prepare(appointment, to);
    await this.unitOfWork.run(async (tx) => {
      await this.give.run(tx, appointment, to, scope.memberId);
      if (to !== scope.memberId) {
        await this.outbox.append(tx, [handedOverNotice(appointment, to)]);
      }
    });
    const changed = await this.appointments.find(service, id);
    const [view] = changed ? await this.views.of([changed]) : [];
    if (!view) throw new DomainError('not-found', 'APPOINTMENT.UNKNOWN', `no appointment ${id}`);
    return view;
  }

  private async suspendedIn(scope: MemberScope): Promise<MemberCopy[]> {
    const suspended = await this.members.suspended();
    const houses = await this.structures.named(suspended.flatMap((one) => one.structureIds));
    return suspended.filter(({ structureIds }) =>
      structureIds.some((structureId) => {
        const networkId = houses.get(structureId)?.networkId;
        return networkId !== undefined && mayReassign(scope, { structureId, networkId });
      }),
    );
  }
}

function worksAt(member: MemberCopy, { structureId }: Appointment): boolean {
  return !member.suspended && member.structureIds.includes(structureId);
}

function notYours(id: string): DomainError {
  const message = `appointment ${id} is not yours to reassign`;
  return new DomainError('forbidden', 'APPOINTMENT.NOT_YOURS_TO_REASSIGN', message);
}

function notComing(id: string): DomainError {
  const message = `appointment ${id} is over, has begun or is cancelled`;
  return new DomainError('conflict', 'APPOINTMENT.NOT_COMING', message);
}
