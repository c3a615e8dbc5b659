import { Questions } from '@maillage/messaging';
import { DomainError } from '@maillage/kernel';
import { Injectable, Logger } from '@nestjs/common';
import type { DisclosedPerson, Disclosures } from '../ports/disclosures.js';

/** As much as a team needs to know whom a demand is about. */
const asked = ['surname', 'firstName', 'birthYear'] as const;

/** Asks the directory, which logs each showing; without an answer within 1 s there is no name. */
@Injectable()
export class AskDirectoryForPerson implements Disclosures {
  private readonly logger = new Logger('Disclosures');

  constructor(private readonly questions: Questions) {}

  async personOf(
    beneficiaryId: string,
    caseId: string,
    readerId: string,
  ): Promise<DisclosedPerson | null> {
    const reader = `member:${readerId}`;
    try {
      const request = { beneficiaryId, fields: [...asked], reader, caseId };
      const { person } = await this.questions.ask('persons.disclose', request, { act: reader });
      if (person?.surname === undefined || person.firstName === undefined) return null;
      const { surname, firstName, birthYear = null } = person;
      return { surname, firstName, birthYear };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.logger.warn(`no name for case ${caseId}: ${error.code}`);
      return null;
    }
  }
}
