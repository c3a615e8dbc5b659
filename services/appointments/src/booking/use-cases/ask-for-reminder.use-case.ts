import type { Clock, Outbox, ServiceScope, UnitOfWork } from '@maillage/kernel';
import { CLOCK, OUTBOX, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  NETWORK_COPIES,
  type NetworkCopies,
} from '../../directory-copies/ports/directory-copies.js';
import type { Appointment } from '../domain/appointment.js';
import { reminderMessage } from '../domain/person-messages.js';
import { hoursBefore, plannedReminder, type Reminder } from '../domain/reminder.js';
import { APPOINTMENTS, type Appointments } from '../ports/appointments.js';
import { REMINDER_QUEUE, type ReminderQueue } from '../ports/reminder-queue.js';

/**
 * Asks the directory to remind the person, once for each delay, if the appointment and the network's delays as they
 * are now still call for it; then plans the next one.
 */
@Injectable()
export class AskForReminder {
  constructor(
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    @Inject(NETWORK_COPIES) private readonly networks: NetworkCopies,
    @Inject(REMINDER_QUEUE) private readonly queue: ReminderQueue,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Does nothing when the reminder is settled, or before it falls due. */
  async run(scope: ServiceScope, appointmentId: string): Promise<void> {
    const appointment = await this.appointments.find(scope, appointmentId);
    const now = this.clock.now();
    if (appointment?.reminder.state !== 'due' || appointment.reminder.dueAt > now) return;
    const { dueAt } = appointment.reminder;
    const delays = await this.networks.reminderDelaysOf(appointment.networkId);
    const wanted = delays.includes(hoursBefore(appointment.startsAt, dueAt));
    const messages = wanted ? reminderMessage(appointment, dueAt, now) : [];
    const next = nextReminder(appointment, delays, now, messages.length > 0 ? dueAt : null);
    const settled = await this.unitOfWork.run(async (tx) => {
      if (!(await this.appointments.settleReminder(tx, { appointment, dueAt }, next))) return false;
      await this.outbox.append(tx, messages);
      return true;
    });
    if (settled && next.state === 'due') {
      const planned = { ...appointment, reminder: next };
      await this.queue.add([{ appointment: planned, dueAt: next.dueAt }]);
    }
  }
}

/** @param askedFor the reminder that is asked for now, if any. */
function nextReminder(
  { status, startsAt, motive }: Appointment,
  delays: readonly number[],
  now: Date,
  askedFor: Date | null,
): Reminder {
  if (status !== 'booked') return { state: 'none' };
  const next = plannedReminder(startsAt, motive.discretion, delays, now);
  if (next.state === 'due' || askedFor === null) return next;
  return { state: 'asked', dueAt: askedFor, askedAt: now };
}
