import type { AppointmentStatus } from '@maillage/contracts/codes';
import type { QuestionRequest, QuestionResponse } from '@maillage/contracts/questions';
import { Answers } from '@maillage/messaging';
import { scopeOfService } from '@maillage/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { SEATS_OF_PERSON, type SeatsOfPerson } from '../../workshops/ports/seats.js';
import { APPOINTMENTS, type Appointments } from '../ports/appointments.js';

/** The person came, or is expected. */
const counted: readonly AppointmentStatus[] = ['booked', 'arrived', 'honoured'];

/** Asked before a person is erased as inactive. */
@Controller()
export class AnswerLastAppointmentDay {
  constructor(
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    @Inject(SEATS_OF_PERSON) private readonly seats: SeatsOfPerson,
  ) {}

  @Answers('persons.last-appointment-day')
  async lastDay({
    beneficiaryId,
  }: QuestionRequest<'persons.last-appointment-day'>): Promise<
    QuestionResponse<'persons.last-appointment-day'>
  > {
    const service = scopeOfService('appointments');
    const held: { status: AppointmentStatus; localDay: string }[] = [
      ...(await this.appointments.ofBeneficiary(service, beneficiaryId)),
      ...(await this.seats.of(service, beneficiaryId)),
    ];
    const days = held.filter(({ status }) => counted.includes(status)).map((each) => each.localDay);
    return { day: days.sort().at(-1) ?? null };
  }
}
