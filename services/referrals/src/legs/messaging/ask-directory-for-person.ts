import type { IdentityField } from '@maillage/contracts/codes';
import { Questions } from '@maillage/messaging';
import { DomainError } from '@maillage/kernel';
import { subjectOf } from '@maillage/service-kit';
import { Injectable, Logger } from '@nestjs/common';
import type { DisclosedPerson, Disclosures } from '../ports/disclosures.js';

/** Asks the directory, which logs each showing; without an answer within 1 s there is no name. */
@Injectable()
export class AskDirectoryForPerson implements Disclosures {
  private readonly logger = new Logger('Disclosures');

  constructor(private readonly questions: Questions) {}

  async personOf(
    beneficiaryId: string,
    caseId: string,
    readerId: string,
    fields: readonly IdentityField[],
  ): Promise<DisclosedPerson | null> {
    try {
      const request = { beneficiaryId, fields: [...fields], caseId };
      const act = subjectOf(readerId);
      return (await this.questions.ask('persons.disclose', request, { act })).person;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.logger.warn(`no name for case ${caseId}: ${error.code}`);
      return null;
    }
  }
}
