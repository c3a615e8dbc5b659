import { DomainError, type CivilDate, type Scope } from '@maillage/kernel';
import { Questions } from '@maillage/messaging';
import { Injectable } from '@nestjs/common';
import type { PersonStatistics } from '../domain/activity.js';
import type { Persons } from '../ports/person-statistics.js';

const unknown: PersonStatistics = { ageBand: 'unknown', communeInsee: null };

@Injectable()
export class AskDirectoryForStatistics implements Persons {
  constructor(private readonly questions: Questions) {}

  async statistics(scope: Scope, beneficiaryId: string, day: CivilDate): Promise<PersonStatistics> {
    const act = 'memberId' in scope ? { act: `member:${scope.memberId}` } : {};
    try {
      return await this.questions.ask('persons.statistics', { beneficiaryId, day }, act);
    } catch (error) {
      if (isNoAnswer(error)) return unknown;
      throw error;
    }
  }
}

function isNoAnswer(error: unknown): boolean {
  return error instanceof DomainError && ['unavailable', 'not-found'].includes(error.kind);
}
