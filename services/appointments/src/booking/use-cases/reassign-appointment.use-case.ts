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
import { MEMBER_COPIES, type MemberCopies } from '../../directory-copies/ports/directory-copies.js';
import { SECOND_LOOK, type SecondLook } from '../../second-look/ports/second-look.js';
import type { Appointment } from '../domain/appointment.js';
import { handedOverNotice } from '../domain/handed-over-notice.js';
import { APPOINTMENTS, type Appointments } from '../ports/appointments.js';
import { AppointmentViews, type AppointmentView } from './appointment-views.js';
import { FindFreeColleagues, worksAt, type FreeColleague } from './find-free-colleagues.query.js';
import { GiveAppointment, successorNotFree } from './give-appointment.js';

const service = scopeOfService('appointments');

/** Hands a coming appointment to a colleague of the house who is free at its time. Source: domain-appointments §3. */
@Injectable()
export class ReassignAppointment {
  constructor(
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    private readonly colleagues: FindFreeColleagues,
    private readonly views: AppointmentViews,
    private readonly give: GiveAppointment,
    @Inject(SECOND_LOOK) private readonly secondLook: SecondLook,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

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
    const appointment = await this.colleagues.settled(scope, id);
    requireVersion(appointment, version);
    const now = this.clock.now();
    if (appointment.status !== 'booked' || appointment.startsAt <= now) throw notComing(id);
    const { roomId, roomName } = await this.successor(appointment, to);
    const receiver = { memberId: to, roomId, roomName };
    await this.give.prepare(appointment, receiver);
    await this.unitOfWork.run(async (tx) => {
      await this.give.run(tx, appointment, receiver, scope.memberId);
      if (to !== scope.memberId) {
        await this.outbox.append(tx, [handedOverNotice(appointment, to)]);
      }
    });
    await this.secondLook.take({ kind: 'appointment', id });
    const changed = await this.appointments.find(service, id);
    const [view] = changed ? await this.views.of([changed]) : [];
    if (!view) throw new DomainError('not-found', 'APPOINTMENT.UNKNOWN', `no appointment ${id}`);
    return view;
  }

  private async successor(appointment: Appointment, to: string): Promise<FreeColleague> {
    const member = (await this.members.named([to])).get(to);
    if (to === appointment.memberId || !worksAt(member, appointment.structureId)) {
      throw new DomainError(
        'unprocessable',
        'APPOINTMENT.SUCCESSOR_UNFIT',
        `member ${to} receives already, is suspended, or does not work at that house`,
      );
    }
    const free = await this.colleagues.of(appointment);
    const found = free.find(({ memberId }) => memberId === to);
    if (!found) throw successorNotFree(appointment.id, to);
    return found;
  }
}

function notComing(id: string): DomainError {
  const message = `appointment ${id} is over, has begun or is cancelled`;
  return new DomainError('conflict', 'APPOINTMENT.NOT_COMING', message);
}
