import type { Clock, Outbox, ServiceScope, UnitOfWork } from '@maillage/kernel';
import { CLOCK, OUTBOX, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { reminderMessage } from '../domain/person-messages.js';
import { APPOINTMENTS, type Appointments } from '../ports/appointments.js';

/** Asks the directory to remind the person, once, if the appointment as it is now still calls for it. */
@Injectable()
export class AskForReminder {
  constructor(
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Does nothing when the reminder is settled, or before it falls due. */
  async run(scope: ServiceScope, appointmentId: string): Promise<void> {
    const appointment = await this.appointments.find(scope, appointmentId);
    const now = this.clock.now();
    if (appointment?.reminder.state !== 'due' || appointment.reminder.dueAt > now) return;
    const messages = reminderMessage(appointment, now);
    await this.unitOfWork.run(async (tx) => {
      const askedAt = messages.length > 0 ? now : null;
      if (!(await this.appointments.settleReminder(tx, appointment, askedAt))) return;
      await this.outbox.append(tx, messages);
    });
  }
}
