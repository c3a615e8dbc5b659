import {
  exportPageSizes,
  type QuestionRequest,
  type QuestionResponse,
} from '@maillage/contracts/questions';
import { Answers } from '@maillage/messaging';
import { exportPage, scopeOfService } from '@maillage/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { ACTIVITIES, type Activities } from '../ports/activities.js';

/** The directory has checked that the reader may have it, and logs it. */
@Controller()
export class AnswerPersonExport {
  constructor(@Inject(ACTIVITIES) private readonly activities: Activities) {}

  @Answers('persons.export-activities')
  async theirActivities({
    beneficiaryId,
    after,
  }: QuestionRequest<'persons.export-activities'>): Promise<
    QuestionResponse<'persons.export-activities'>
  > {
    const held = await this.activities.ofBeneficiary(scopeOfService('reporting'), beneficiaryId);
    const { page, after: next } = exportPage(held, after, exportPageSizes.records);
    return {
      data: page.map((activity) => {
        const { id, structureId, localDay, kind, status, durationMinutes, channel } = activity;
        const { operatorCodes, theme, procedureCode, outcome } = activity;
        const { supportLevel, ageBand, communeInsee } = activity;
        return {
          ...{ id, structureId, kind, status, durationMinutes, channel },
          ...{ theme, procedureCode, outcome, supportLevel, ageBand, communeInsee },
          day: localDay,
          operatorCodes: [...operatorCodes],
        };
      }),
      after: next,
    };
  }
}
