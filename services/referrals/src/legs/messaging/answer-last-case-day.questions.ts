import { civilDate } from '@maillage/calendar';
import type { QuestionRequest, QuestionResponse } from '@maillage/contracts/questions';
import type { Clock } from '@maillage/kernel';
import { Answers } from '@maillage/messaging';
import { CLOCK, scopeOfService } from '@maillage/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { CASES, type Cases } from '../../cases/ports/cases.js';
import { lastMoveOf } from '../domain/leg-activity.js';
import { LEGS, type Legs } from '../ports/legs.js';

const scope = scopeOfService('referrals');

/** Asked before a person is erased as inactive. */
@Controller()
export class AnswerLastCaseDay {
  constructor(
    @Inject(CASES) private readonly cases: Cases,
    @Inject(LEGS) private readonly legs: Legs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Answers('persons.last-case-day')
  async lastDay({
    beneficiaryId,
  }: QuestionRequest<'persons.last-case-day'>): Promise<QuestionResponse<'persons.last-case-day'>> {
    const opened = await this.cases.ofBeneficiary(scope, beneficiaryId);
    const legs = await this.legs.byIds(
      scope,
      opened.flatMap((each) => each.legs.map(({ id }) => id)),
    );
    const now = this.clock.now();
    const last = legs
      .map((leg) => lastMoveOf(leg, now).toISOString())
      .sort()
      .at(-1);
    return { day: last === undefined ? null : civilDate(last.slice(0, 10)) };
  }
}
