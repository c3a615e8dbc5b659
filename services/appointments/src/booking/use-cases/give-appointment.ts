import { DomainError, type Clock, type Outbox, type Tx } from '@maillage/kernel';
import { CLOCK, OUTBOX } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  BUSY_TIME,
  NEVER_EXPIRES,
  ownersOf,
  type BusyTime,
} from '../../busy-time/ports/busy-time.js';
import { takenTimeOf } from '../../slot-taking/ports/slot-taking.js';
import { eventOfLastChange } from '../domain/appointment-events.js';
import { staleAppointment } from '../domain/appointment-status.js';
import { reassign, type Appointment, type Receiver } from '../domain/appointment.js';
import { APPOINTMENTS, type Appointments } from '../ports/appointments.js';

export const SUCCESSOR_NOT_FREE = 'APPOINTMENT.SUCCESSOR_NOT_FREE';

/** Gives an appointment to another member: their time is taken, that of the former is given back, and it is said. */
@Injectable()
export class GiveAppointment {
  constructor(
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    @Inject(BUSY_TIME) private readonly busyTime: BusyTime,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Before the transaction of `run`. */
  async prepare(appointment: Appointment, to: Receiver): Promise<void> {
    await this.busyTime.prepare(ownersOf(to), takenTimeOf(appointment));
  }

  /** @throws DomainError `APPOINTMENT.SUCCESSOR_NOT_FREE`, `VERSION.STALE` (conflict): leave the transaction. */
  async run(tx: Tx, appointment: Appointment, to: Receiver, by: string): Promise<void> {
    const now = this.clock.now();
    const entry = { id: appointment.id, ...takenTimeOf(appointment) };
    const taken = { ...entry, until: NEVER_EXPIRES, forced: false };
    await this.busyTime.free(tx, ownersOf(appointment), entry);
    if (!(await this.busyTime.take(tx, ownersOf(to), taken, now))) {
      throw successorNotFree(appointment.id, to.memberId);
    }
    const changed = reassign(appointment, to, { by, at: now });
    if (!(await this.appointments.save(tx, changed))) throw staleAppointment(changed);
    await this.outbox.append(tx, [eventOfLastChange(changed)]);
  }
}

/** The refusal to give an appointment to somebody who has no time for it. */
export function successorNotFree(id: string, to: string): DomainError {
  return new DomainError('conflict', SUCCESSOR_NOT_FREE, `${to} is not free for ${id}`);
}
