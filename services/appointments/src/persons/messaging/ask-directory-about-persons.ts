import { Questions } from '@maillage/messaging';
import { subjectOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import type { Persons } from '../ports/persons.js';

/** Asks the directory; without an answer within 1 s the booking is refused, since nothing is known of the person. */
@Injectable()
export class AskDirectoryAboutPersons implements Persons {
  constructor(private readonly questions: Questions) {}

  async belong(beneficiaryId: string, networkId: string, askedBy: string): Promise<boolean> {
    const { known } = await this.questions.ask(
      'persons.belong',
      { beneficiaryId, networkId },
      { act: subjectOf(askedBy) },
    );
    return known;
  }
}
