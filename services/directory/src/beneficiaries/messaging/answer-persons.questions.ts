import { civilDate } from '@maillage/calendar';
import type { QuestionRequest, QuestionResponse } from '@maillage/contracts/questions';
import { Answers, type Asker } from '@maillage/messaging';
import { scopeOfService } from '@maillage/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { READ_LOG, type Reading, type ReadLog } from '../../read-log/ports/read-log.js';
import { ageBandOn } from '../domain/age-band.js';
import { containsName, matchesLetters } from '../domain/person-words.js';
import { BENEFICIARIES, type Beneficiaries, type Beneficiary } from '../ports/beneficiaries.js';

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
    const { beneficiaryId, caseId, appointmentId } = request;
    const purpose = asker.part === 'referrals' ? 'case' : 'appointment';
    const reading = { reader: readerOf(asker), purpose, caseId, appointmentId } as const;
    const person = await this.loggedReading(beneficiaryId, reading);
    if (!person) return { person: null };
    const asked = request.fields.map((field) => [field, person[field]] as const);
    return { person: Object.fromEntries(asked) };
  }

  @Answers('persons.belong')
  async doTheyBelong({
    beneficiaryId,
    networkId,
  }: QuestionRequest<'persons.belong'>): Promise<QuestionResponse<'persons.belong'>> {
    return { known: (await this.beneficiaries.networkOf(scope, beneficiaryId)) === networkId };
  }

  @Answers('persons.matches')
  async isItThem(
    { beneficiaryId, letters, birthYear }: QuestionRequest<'persons.matches'>,
    asker: Asker,
  ): Promise<QuestionResponse<'persons.matches'>> {
    const person = await this.loggedReading(beneficiaryId, {
      reader: readerOf(asker),
      purpose: 'link',
    });
    return { matches: person !== undefined && matchesLetters(person, letters, birthYear) };
  }

  @Answers('persons.contains-name')
  async isItNamed(
    { beneficiaryId, text }: QuestionRequest<'persons.contains-name'>,
    asker: Asker,
  ): Promise<QuestionResponse<'persons.contains-name'>> {
    const person = await this.loggedReading(beneficiaryId, {
      reader: readerOf(asker),
      purpose: 'name-in-text',
    });
    return { contains: person !== undefined && containsName(text, person) };
  }

  @Answers('persons.mandate-party')
  async whoGivesTheMandate(
    { beneficiaryId, mandateId }: QuestionRequest<'persons.mandate-party'>,
    asker: Asker,
  ): Promise<QuestionResponse<'persons.mandate-party'>> {
    const person = await this.loggedReading(beneficiaryId, {
      reader: readerOf(asker),
      purpose: 'mandate',
      reason: mandateId,
    });
    if (!person) return { party: null };
    const { surname, birthName, firstName, birthYear, birthDate, communeInsee } = person;
    return { party: { surname, birthName, firstName, birthYear, birthDate, communeInsee } };
  }

  @Answers('persons.statistics')
  async whatCounts(
    { beneficiaryId, day }: QuestionRequest<'persons.statistics'>,
    asker: Asker,
  ): Promise<QuestionResponse<'persons.statistics'>> {
    const person = await this.loggedReading(beneficiaryId, {
      reader: readerOf(asker),
      purpose: 'statistics',
    });
    return {
      ageBand: person ? ageBandOn(civilDate(day), person) : 'unknown',
      communeInsee: person?.communeInsee ?? null,
    };
  }

  private async loggedReading(
    id: string,
    reading: Omit<Reading, 'persons'>,
  ): Promise<Beneficiary | undefined> {
    const [person] = await this.beneficiaries.byIds(scope, [id]);
    if (person) await this.readLog.note({ ...reading, persons: [person] });
    return person;
  }
}

/** Whom the token is signed for, else the service itself; never what the question says. */
function readerOf({ part, act }: Asker): string {
  return act ?? `service:${part}`;
}
