import type { AppointmentStatus } from '@maillage/contracts/codes';
import type { QuestionRequest, QuestionResponse } from '@maillage/contracts/questions';
import { Answers } from '@maillage/messaging';
import { scopeOfService } from '@maillage/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { APPOINTMENTS, type Appointments } from '../ports/appointments.js';

/** The person came, or is expected. */
const counted: readonly AppointmentStatus[] = ['booked', 'arrived', 'honoured'];

/** Asked before a person is erased as inactive. */
@Controller()
export class AnswerLastAppointmentDay {
  constructor(@Inject(APPOINTMENTS) private readonly appointments: Appointments) {}

  @Answers('persons.last-appointment-day')
  async lastDay({
    beneficiaryId,
  }: QuestionRequest<'persons.last-appointment-day'>): Promise<
    QuestionResponse<'persons.last-appointment-day'>
  > {
    const held = await this.appointments.ofBeneficiary(
      scopeOfService('appointments'),
      beneficiaryId,
    );
    const days = held.filter(({ status }) => counted.includes(status)).map((each) => each.localDay);
    return { day: days.sort().at(-1) ?? null };
  }
}
