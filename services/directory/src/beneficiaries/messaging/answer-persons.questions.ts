import { civilDate } from '@maillage/calendar';
import type { QuestionRequest, QuestionResponse } from '@maillage/contracts/questions';
import { Answers, type Asker } from '@maillage/messaging';
import { scopeOfService } from '@maillage/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { ageBandOn } from '../domain/age-band.js';
import type { ReadingPurpose } from '../domain/beneficiary.js';
import { BENEFICIARIES, type Beneficiaries } from '../ports/beneficiaries.js';
import { READ_LOG, type ReadLog } from '../ports/read-log.js';

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
      purpose: purposeOf(request, asker),
      ids: [person.id],
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

function purposeOf(
  { caseId, appointmentId }: QuestionRequest<'persons.disclose'>,
  asker: Asker,
): ReadingPurpose {
  if (caseId !== undefined) return `case:${caseId}`;
  if (appointmentId !== undefined) return `appointment:${appointmentId}`;
  return asker.part === 'referrals' ? 'case:unnamed' : 'appointment:unnamed';
}
