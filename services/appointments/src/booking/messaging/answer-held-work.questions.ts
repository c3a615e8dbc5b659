import type { QuestionRequest, QuestionResponse } from '@maillage/contracts/questions';
import { Answers } from '@maillage/messaging';
import { Controller } from '@nestjs/common';
import { CountHeldWork } from '../use-cases/count-held-work.query.js';

/** The directory has checked that the reader may suspend the member. */
@Controller()
export class AnswerHeldWork {
  constructor(private readonly count: CountHeldWork) {}

  @Answers('work.held-appointments')
  async heldAppointments(
    asked: QuestionRequest<'work.held-appointments'>,
  ): Promise<QuestionResponse<'work.held-appointments'>> {
    return { appointments: await this.count.run(asked.memberId, asked.successorId) };
  }
}
