import type { QuestionRequest, QuestionResponse } from '@maillage/contracts/questions';
import { Answers } from '@maillage/messaging';
import { Controller } from '@nestjs/common';
import { CountHeldWork } from '../use-cases/count-held-work.query.js';

/** The directory has checked that the reader may suspend the member. */
@Controller()
export class AnswerHeldWork {
  constructor(private readonly count: CountHeldWork) {}

  @Answers('work.held-cases')
  async heldCases(
    asked: QuestionRequest<'work.held-cases'>,
  ): Promise<QuestionResponse<'work.held-cases'>> {
    return this.count.run(asked.memberId, asked.successorId);
  }
}
