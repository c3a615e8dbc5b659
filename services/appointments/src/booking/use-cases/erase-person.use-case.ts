import type { ErasureSaid } from '@maillage/contracts/events';
import type { Clock, Outbox, ServiceScope, Tx, UnitOfWork } from '@maillage/kernel';
import { CLOCK, OUTBOX, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { BUSY_TIME, ownersOf, type BusyTime } from '../../busy-time/ports/busy-time.js';
import { takenTimeOf } from '../../slot-taking/ports/slot-taking.js';
import { SEATS_OF_PERSON, type SeatsOfPerson } from '../../workshops/ports/seats.js';
import { eventOfLastChange } from '../domain/appointment-events.js';
import { staleAppointment } from '../domain/appointment-status.js';
import type { Appointment } from '../domain/appointment.js';
import { erasePerson, isToCome } from '../domain/erase-person.js';
import { APPOINTMENTS, type Appointments } from '../ports/appointments.js';

/** Appointments in one transaction, each with up to four days of busy time and an event. */
const AT_ONCE = 8;

/**
 * Cuts what leads from appointments and workshops to a person, a few at a time, and says so when nothing is left; what is
 * cut stays cut, and it is safe to repeat. No message is sent to anybody.
 */
@Injectable()
export class ErasePerson {
  constructor(
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    @Inject(BUSY_TIME) private readonly busyTime: BusyTime,
    @Inject(SEATS_OF_PERSON) private readonly seats: SeatsOfPerson,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `VERSION.STALE` when one of them changed meanwhile: begin again. */
  async cut(scope: ServiceScope, erasure: ErasureSaid): Promise<void> {
    const now = this.clock.now();
    const held = await this.appointments.ofBeneficiary(scope, erasure.beneficiaryId);
    for (let first = 0; first < held.length; first += AT_ONCE) {
      await this.unitOfWork.run(async (tx) => {
        for (const each of held.slice(first, first + AT_ONCE)) {
          await this.erase(tx, scope, each, now);
        }
      });
    }
    await this.seats.erase(scope, erasure);
  }

  /** That nothing leads to the person any more. */
  async say(tx: Tx, erasure: ErasureSaid): Promise<void> {
    await this.outbox.append(tx, [
      {
        type: 'appointments.beneficiary.erased.v1',
        subject: erasure.beneficiaryId,
        aggregateVersion: 1,
        audience: 'operators',
        data: erasure,
      },
    ]);
  }

  private async erase(
    tx: Tx,
    scope: ServiceScope,
    appointment: Appointment,
    now: Date,
  ): Promise<void> {
    const erased = erasePerson(appointment, `service:${scope.service}`, now);
    if (!(await this.appointments.save(tx, erased))) throw staleAppointment(appointment);
    if (!isToCome(appointment, now)) return;
    await this.busyTime.free(tx, ownersOf(erased), { id: erased.id, ...takenTimeOf(erased) });
    await this.outbox.append(tx, [eventOfLastChange(erased)]);
  }
}
