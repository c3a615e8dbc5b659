import type { ErasureSaid } from '@maillage/contracts/events';
import type { Clock, Outbox, Tx } from '@maillage/kernel';
import { CLOCK, OUTBOX } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { ACTIVITIES, type Activities } from '../../activities/ports/activities.js';
import { ERASED_PERSONS, type ErasedPersons } from '../ports/erased-persons.js';

/** Cuts what leads from activities to a person, remembers that they are gone, and says so; safe to repeat. */
@Injectable()
export class ErasePerson {
  constructor(
    @Inject(ACTIVITIES) private readonly activities: Activities,
    @Inject(ERASED_PERSONS) private readonly erased: ErasedPersons,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(tx: Tx, erasure: ErasureSaid): Promise<void> {
    const { beneficiaryId } = erasure;
    await this.erased.remember(tx, beneficiaryId, this.clock.now());
    await this.activities.erasePerson(tx, beneficiaryId);
    await this.outbox.append(tx, [
      {
        type: 'reporting.beneficiary.erased.v1',
        subject: beneficiaryId,
        aggregateVersion: 1,
        audience: 'operators',
        data: erasure,
      },
    ]);
  }
}
