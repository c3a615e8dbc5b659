import type { EventEnvelope } from '@maillage/contracts/events';
import type { CivilDate } from '@maillage/kernel';
import { Inbox, Reaction } from '@maillage/messaging';
import { Controller } from '@nestjs/common';
import { contributionOfAppointment } from '../../indicators/ports/figures.js';
import type { Fact } from '../ports/facts.js';
import { CountFact } from '../use-cases/count-fact.use-case.js';

type AppointmentFact =
  | 'appointments.appointment.booked.v1'
  | 'appointments.appointment.arrived.v1'
  | 'appointments.appointment.honoured.v1'
  | 'appointments.appointment.missed.v1'
  | 'appointments.appointment.cancelled.v1'
  | 'appointments.appointment.corrected.v1'
  | 'appointments.appointment.moved.v1'
  | 'appointments.appointment.republished.v1';

@Controller()
export class CountAppointmentWhenItChanges {
  constructor(
    private readonly inbox: Inbox,
    private readonly countFact: CountFact,
  ) {}

  @Reaction(
    'appointments.appointment.booked.v1',
    'appointments.appointment.arrived.v1',
    'appointments.appointment.honoured.v1',
    'appointments.appointment.missed.v1',
    'appointments.appointment.cancelled.v1',
    'appointments.appointment.corrected.v1',
    'appointments.appointment.moved.v1',
    'appointments.appointment.republished.v1',
  )
  async count(envelope: EventEnvelope<AppointmentFact>): Promise<void> {
    const fact = factOfAppointment(envelope);
    await this.inbox.once(envelope, 'count-appointment', (tx) => this.countFact.run(tx, fact));
  }
}

function factOfAppointment(envelope: EventEnvelope<AppointmentFact>): Fact {
  const { appointment } = envelope.data;
  const localDay = appointment.localDay as CivilDate;
  return {
    kind: 'appointment',
    id: appointment.id,
    version: envelope.aggregateversion,
    at: new Date(envelope.time),
    contribution: contributionOfAppointment({ ...appointment, localDay }),
  };
}
