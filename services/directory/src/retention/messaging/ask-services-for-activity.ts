import { civilDate } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import { Questions } from '@maillage/messaging';
import { Injectable } from '@nestjs/common';
import type { ActivityElsewhere } from '../ports/activity-elsewhere.js';

@Injectable()
export class AskServicesForActivity implements ActivityElsewhere {
  constructor(private readonly questions: Questions) {}

  async lastDay(beneficiaryId: string): Promise<CivilDate | null> {
    const answers = await Promise.all([
      this.questions.ask('persons.last-appointment-day', { beneficiaryId }),
      this.questions.ask('persons.last-case-day', { beneficiaryId }),
    ]);
    const days = answers.map(({ day }) => day).filter((day) => day !== null);
    const last = days.sort().at(-1);
    return last === undefined ? null : civilDate(last);
  }
}
