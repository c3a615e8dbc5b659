import {
  DomainError,
  type Clock,
  type MemberScope,
  type Outbox,
  type Tx,
  type UnitOfWork,
} from '@maillage/kernel';
import { CLOCK, OUTBOX, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { BUSY_TIME, ownersOf, type BusyTime } from '../../busy-time/ports/busy-time.js';
import { takenTimeOf } from '../../slot-taking/ports/slot-taking.js';
import { eventOfLastChange } from '../domain/appointment-events.js';
import {
  changeStatus,
  refuseWrongReason,
  staleAppointment,
  type StatusOrder,
} from '../domain/appointment-status.js';
import { isCancelled, type Appointment } from '../domain/appointment.js';
import { messageAfterLastChange } from '../domain/person-messages.js';
import { standingOf } from '../domain/reading-rights.js';
import { APPOINTMENTS, type Appointments } from '../ports/appointments.js';

/** Marks an appointment: arrived, honoured, no-show, cancelled; a cancellation gives the time back at once. */
@Injectable()
export class ChangeAppointmentStatus {
  constructor(
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    @Inject(BUSY_TIME) private readonly busyTime: BusyTime,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `APPOINTMENT.UNKNOWN` (not-found), and the refusals of `changeStatus`. */
  async run(scope: MemberScope, id: string, order: StatusOrder): Promise<void> {
    refuseWrongReason(order);
    const appointment = await this.appointments.find(scope, id);
    const standing = appointment && standingOf(scope, appointment);
    if (!appointment || !standing) {
      throw new DomainError('not-found', 'APPOINTMENT.UNKNOWN', `no appointment ${id} in reach`);
    }
    const { memberId, role } = scope;
    const now = this.clock.now();
    const changed = changeStatus(appointment, order, { memberId, role, standing }, now);
    await this.unitOfWork.run((tx) => this.save(tx, changed, now));
  }

  private async save(tx: Tx, changed: Appointment, now: Date): Promise<void> {
    if (!(await this.appointments.save(tx, changed))) throw staleAppointment(changed);
    if (isCancelled(changed)) {
      const entry = { id: changed.id, ...takenTimeOf(changed) };
      await this.busyTime.free(tx, ownersOf(changed), entry);
    }
    await this.outbox.append(tx, [
      eventOfLastChange(changed),
      ...messageAfterLastChange(changed, now),
    ]);
  }
}
