import { erasedBeneficiaryId, type AppointmentStatus } from '@maillage/contracts/codes';
import type { Clock, IdSource, Tx } from '@maillage/kernel';
import { CLOCK, IDS } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { ERASED_PERSONS, type ErasedPersons } from '../../erasure/ports/erased-persons.js';
import { FACTS, type Facts } from '../../roll-ups/ports/facts.js';
import { MOVE_FIGURES, type MoveFigures } from '../../roll-ups/ports/move-figures.js';
import {
  dismiss,
  proposeAgain,
  proposeFrom,
  type Activity,
  type HonouredAppointment,
} from '../domain/activity.js';
import { activityEvent } from '../domain/activity-events.js';
import { ACTIVITIES, type Activities } from '../ports/activities.js';
import { countedActivity } from '../ports/counted-activity.js';

/** An appointment as an event tells of it. */
export interface ToldAppointment extends HonouredAppointment {
  readonly status: AppointmentStatus;
  readonly version: number;
}

/**
 * Keeps one proposal for each honoured appointment: made once, dismissed when a correction says it was not honoured,
 * proposed again when a later one says it was. What somebody confirmed or dismissed stays as they left it.
 */
@Injectable()
export class ProposeActivity {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(ACTIVITIES) private readonly activities: Activities,
    @Inject(FACTS) private readonly facts: Facts,
    @Inject(ERASED_PERSONS) private readonly erased: ErasedPersons,
    @Inject(MOVE_FIGURES) private readonly figures: MoveFigures,
  ) {}

  async run(tx: Tx, { status, version, ...told }: ToldAppointment): Promise<void> {
    const known = await this.facts.find(tx, 'appointment', told.id);
    if (known && known.version > version) return;
    const appointment = await this.withoutErased(tx, told);
    const held = await this.activities.ofAppointment(tx, appointment.id);
    if (status === 'honoured') await this.propose(tx, held, appointment);
    else if (held?.status === 'to-confirm') await this.takeBack(tx, held);
  }

  /** A late fact may still name a person who was erased. */
  private async withoutErased(tx: Tx, told: HonouredAppointment): Promise<HonouredAppointment> {
    const { beneficiaryId } = told;
    if (beneficiaryId === null) return told;
    const gone =
      beneficiaryId === erasedBeneficiaryId || (await this.erased.has(tx, beneficiaryId));
    return gone ? { ...told, beneficiaryId: null } : told;
  }

  private async propose(
    tx: Tx,
    held: Activity | undefined,
    appointment: HonouredAppointment,
  ): Promise<void> {
    const now = this.clock.now();
    if (!held) {
      const proposed = proposeFrom(appointment, this.ids.next(), now);
      await this.activities.insert(tx, proposed);
      await this.figures.run(tx, undefined, countedActivity(proposed), [
        activityEvent('proposed', proposed),
      ]);
    } else if (held.status === 'dismissed' && held.because === 'appointment-not-honoured') {
      await this.change(tx, held, proposeAgain(held, appointment, now), 'proposed');
    }
  }

  private async takeBack(tx: Tx, held: Activity): Promise<void> {
    const dismissed = dismiss(held, 'appointment-not-honoured', this.clock.now());
    await this.change(tx, held, dismissed, 'dismissed');
  }

  private async change(
    tx: Tx,
    before: Activity,
    after: Activity,
    fact: 'proposed' | 'dismissed',
  ): Promise<void> {
    await this.activities.update(tx, before, after);
    await this.figures.run(tx, countedActivity(before), countedActivity(after), [
      activityEvent(fact, after),
    ]);
  }
}
