import { civilDate } from '@maillage/calendar';
import type { QuestionRequest, QuestionResponse } from '@maillage/contracts/questions';
import { Answers, type Asker } from '@maillage/messaging';
import { scopeOfService } from '@maillage/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { READ_LOG, type ReadLog } from '../../read-log/ports/read-log.js';
import { ageBandOn } from '../domain/age-band.js';
import { BENEFICIARIES, type Beneficiaries } from '../ports/beneficiaries.js';

const scope = scopeOfService('directory');

/** The asker has checked the reader's right; here the disclosure is logged and nothing else decided. */
@Controller()
export class AnswerPersons {
  constructor(
    @Inject(BENEFICIARIES) private readonly beneficiaries: Beneficiaries,
    @Inject(READ_LOG) private readonly readLog: ReadLog,
  ) {}

  @Answers('persons.disclose')
  async whoIsIt(
    request: QuestionRequest<'persons.disclose'>,
    asker: Asker,
  ): Promise<QuestionResponse<'persons.disclose'>> {
    const [person] = await this.beneficiaries.byIds(scope, [request.beneficiaryId]);
    if (person === undefined) return { person: null };
    await this.readLog.note({
      reader: request.reader,
      purpose: asker.part === 'referrals' ? 'case' : 'appointment',
      caseId: request.caseId,
      appointmentId: request.appointmentId,
      persons: [person],
    });
    const { surname, firstName, birthYear } = person;
    return { person: { surname, firstName, birthYear } };
  }

  @Answers('persons.belong')
  async doTheyBelong({
    beneficiaryId,
    networkId,
  }: QuestionRequest<'persons.belong'>): Promise<QuestionResponse<'persons.belong'>> {
    return { known: (await this.beneficiaries.networkOf(scope, beneficiaryId)) === networkId };
  }

  @Answers('persons.statistics')
  async whatCounts({
    beneficiaryId,
    day,
  }: QuestionRequest<'persons.statistics'>): Promise<QuestionResponse<'persons.statistics'>> {
    const [person] = await this.beneficiaries.byIds(scope, [beneficiaryId]);
    return {
      ageBand: ageBandOn(civilDate(day), person?.birthYear ?? null),
      communeInsee: person?.communeInsee ?? null,
    };
  }
}
