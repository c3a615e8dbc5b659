import type { DomainEvent, ServiceScope } from '@maillage/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { republishedEvent } from '../domain/appointment-events.js';
import { APPOINTMENTS, type Appointments } from '../ports/appointments.js';

/** Every appointment as it is now, as events for whoever fills a local copy. */
@Injectable()
export class RepublishAppointments {
  constructor(@Inject(APPOINTMENTS) private readonly appointments: Appointments) {}

  async *events(scope: ServiceScope): AsyncIterable<DomainEvent> {
    for await (const appointment of this.appointments.all(scope)) {
      yield republishedEvent(appointment);
    }
  }
}
