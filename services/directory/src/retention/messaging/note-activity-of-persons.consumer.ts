import { civilDate } from '@maillage/calendar';
import type { EventEnvelope } from '@maillage/contracts/events';
import { Inbox, Reaction } from '@maillage/messaging';
import { Controller, Inject } from '@nestjs/common';
import {
  KEPT_PERSONS,
  type KeptPersons,
  type PersonActivity,
} from '../../beneficiaries/ports/kept-persons.js';

/** Keeps when persons were last heard of, and where they are received; the latest day wins, whatever comes first. */
@Controller()
export class NoteActivityOfPersons {
  constructor(
    private readonly inbox: Inbox,
    @Inject(KEPT_PERSONS) private readonly kept: KeptPersons,
  ) {}

  /** Heard of on the day it is made, not on a day to come; the house has not received anybody yet. */
  @Reaction('appointments.appointment.booked.v1')
  async booked(envelope: EventEnvelope<'appointments.appointment.booked.v1'>): Promise<void> {
    const { appointment } = envelope.data;
    await this.note(envelope, appointment, appointment.bookedAt, null);
  }

  @Reaction('appointments.appointment.arrived.v1', 'appointments.appointment.honoured.v1')
  async received(
    envelope: EventEnvelope<
      'appointments.appointment.arrived.v1' | 'appointments.appointment.honoured.v1'
    >,
  ): Promise<void> {
    const { appointment } = envelope.data;
    await this.note(envelope, appointment, appointment.localDay, appointment.structureId);
  }

  @Reaction('referrals.case.opened.v1')
  async openedCase(envelope: EventEnvelope<'referrals.case.opened.v1'>): Promise<void> {
    await this.note(envelope, envelope.data.case, envelope.data.case.openedAt, null);
  }

  @Reaction('referrals.mandate.granted.v1')
  async mandate(envelope: EventEnvelope<'referrals.mandate.granted.v1'>): Promise<void> {
    await this.note(envelope, envelope.data.mandate, envelope.data.mandate.givenAt, null);
  }

  /** @param at an instant, whose UTC day is taken, or a civil day. */
  private async note(
    envelope: { readonly id: string },
    { beneficiaryId, networkId }: Pick<PersonActivity, 'beneficiaryId' | 'networkId'>,
    at: string,
    structureId: string | null,
  ): Promise<void> {
    const day = civilDate(at.slice(0, 10));
    await this.inbox.once(envelope, 'note-activity', (tx) =>
      this.kept.noteActivity(tx, { beneficiaryId, networkId, day, structureId }),
    );
  }
}
