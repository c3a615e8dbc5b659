import { wallTimeOf } from '@maillage/calendar';
import {
  exportPageSizes,
  type QuestionRequest,
  type QuestionResponse,
} from '@maillage/contracts/questions';
import { Answers } from '@maillage/messaging';
import { exportPage, scopeOfService } from '@maillage/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { APPOINTMENTS, type Appointments } from '../ports/appointments.js';

/** The directory has checked that the reader may have it, and logs it. */
@Controller()
export class AnswerPersonExport {
  constructor(@Inject(APPOINTMENTS) private readonly appointments: Appointments) {}

  @Answers('persons.export-appointments')
  async theirAppointments({
    beneficiaryId,
    after,
  }: QuestionRequest<'persons.export-appointments'>): Promise<
    QuestionResponse<'persons.export-appointments'>
  > {
    const held = await this.appointments.ofBeneficiary(
      scopeOfService('appointments'),
      beneficiaryId,
    );
    const { page, after: next } = exportPage(held, after, exportPageSizes.records);
    return {
      data: page.map(
        ({ id, reference, structureId, localDay, startsAt, zone, motive, status }) => ({
          ...{ id, reference, structureId, status },
          day: localDay,
          time: wallTimeOf(startsAt, zone),
          motive: motive.label,
          channel: motive.channel,
        }),
      ),
      after: next,
    };
  }
}
