import type { QuestionRequest, QuestionResponse } from '@maillage/contracts/questions';
import { Answers } from '@maillage/messaging';
import { Controller } from '@nestjs/common';
import { FindPartners } from '../use-cases/find-partners.query.js';

@Controller()
export class AnswerPartners {
  constructor(private readonly partners: FindPartners) {}

  @Answers('partners.serving')
  async whoServes({
    structureId,
    memberIds,
  }: QuestionRequest<'partners.serving'>): Promise<QuestionResponse<'partners.serving'>> {
    return { memberIds: await this.partners.among(structureId, memberIds) };
  }
}
