import { addDays, civilDateOf } from '@maillage/calendar';
import {
  DomainError,
  type CivilDate,
  type Clock,
  type Outbox,
  type UnitOfWork,
} from '@maillage/kernel';
import { CLOCK, OUTBOX, scopeOfService, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { republishedEvent } from '../domain/appointment-events.js';
import { staleAppointment } from '../domain/appointment-status.js';
import { inNetwork, type Appointment } from '../domain/appointment.js';
import { messageAfterLastChange } from '../domain/person-messages.js';
import type { AppointmentsOfHouse } from '../ports/appointments-of-house.js';
import { APPOINTMENTS, type Appointments } from '../ports/appointments.js';

const REFERENCE_ATTEMPTS = 5;
const FOR_EVER = '9999-12-31' as CivilDate;

const service = scopeOfService('appointments');

/** What took place stays with the network it took place in; what is still to come goes along. */
@Injectable()
export class FollowHouse implements AppointmentsOfHouse {
  constructor(
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `VERSION.STALE` when one changed meanwhile: begin again. */
  async follow(structureId: string, networkId: string): Promise<number> {
    const now = this.clock.now();
    // A day early: it is still yesterday in some zones.
    const span = { first: addDays(civilDateOf(now, 'UTC'), -1), last: FOR_EVER };
    const coming = await this.appointments.comingAt(service, structureId, span, now);
    const left = coming.filter((each) => each.networkId !== networkId);
    for (const each of left) await this.take(each, networkId);
    return left.length;
  }

  private async take(appointment: Appointment, networkId: string, attempt = 0): Promise<void> {
    const now = this.clock.now();
    const act = { by: `service:${service.service}`, at: now };
    const taken = inNetwork(appointment, networkId, act, attempt);
    // Who wrote the old reference down is told the new one.
    const messages = attempt === 0 ? [] : messageAfterLastChange(taken, now);
    try {
      await this.unitOfWork.run(async (tx) => {
        if (!(await this.appointments.save(tx, taken))) throw staleAppointment(appointment);
        await this.outbox.append(tx, [republishedEvent(taken), ...messages]);
      });
    } catch (error) {
      const inUse = error instanceof DomainError && error.code === 'APPOINTMENT.REFERENCE_IN_USE';
      if (!inUse || attempt >= REFERENCE_ATTEMPTS) throw error;
      await this.take(appointment, networkId, attempt + 1);
    }
  }
}
