import { wallTimeOf } from '@maillage/calendar';
import {
  exportPageSizes,
  type QuestionRequest,
  type QuestionResponse,
} from '@maillage/contracts/questions';
import { Answers } from '@maillage/messaging';
import { exportPage, scopeOfService } from '@maillage/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { SEATS_OF_PERSON, type SeatsOfPerson } from '../../workshops/ports/seats.js';
import { APPOINTMENTS, type Appointments } from '../ports/appointments.js';

/** The directory has checked that the reader may have it, and logs it. */
@Controller()
export class AnswerPersonExport {
  constructor(
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    @Inject(SEATS_OF_PERSON) private readonly seats: SeatsOfPerson,
  ) {}

  @Answers('persons.export-appointments')
  async theirAppointments({
    beneficiaryId,
    after,
  }: QuestionRequest<'persons.export-appointments'>): Promise<
    QuestionResponse<'persons.export-appointments'>
  > {
    const service = scopeOfService('appointments');
    const held = [
      ...(await this.appointments.ofBeneficiary(service, beneficiaryId)).map((each) => ({
        ...each,
        motiveLabel: each.motive.label,
        channel: each.motive.channel,
      })),
      ...(await this.seats.of(service, beneficiaryId)),
    ];
    const { page, after: next } = exportPage(held, after, exportPageSizes.records);
    return {
      data: page.map(
        ({
          id,
          reference,
          structureId,
          localDay,
          startsAt,
          zone,
          motiveLabel,
          channel,
          status,
        }) => ({
          ...{ id, reference, structureId, status, channel },
          day: localDay,
          time: wallTimeOf(startsAt, zone),
          motive: motiveLabel,
        }),
      ),
      after: next,
    };
  }
}
