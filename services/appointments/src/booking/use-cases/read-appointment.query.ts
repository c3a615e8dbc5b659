import { DomainError, type MemberScope } from '@maillage/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { APPOINTMENTS, type Appointments } from '../ports/appointments.js';
import { AppointmentViews, type AppointmentView } from './appointment-views.js';

@Injectable()
export class ReadAppointment {
  constructor(
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    private readonly views: AppointmentViews,
  ) {}

  /** @throws DomainError `APPOINTMENT.UNKNOWN` (not-found) when unknown or foreign. */
  async run(scope: MemberScope, id: string): Promise<AppointmentView> {
    const appointment = await this.appointments.find(scope, id);
    const [view] = appointment ? await this.views.of([appointment]) : [];
    if (!view) {
      throw new DomainError('not-found', 'APPOINTMENT.UNKNOWN', `no appointment ${id} in reach`);
    }
    return view;
  }
}
