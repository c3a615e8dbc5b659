import type { AppointmentState, EventEnvelope } from '@maillage/contracts/events';
import type { CivilDate } from '@maillage/kernel';
import { Inbox, Reaction } from '@maillage/messaging';
import { Controller } from '@nestjs/common';
import { ProposeActivity, type ToldAppointment } from '../use-cases/propose-activity.use-case.js';

@Controller()
export class ProposeActivityWhenAppointmentHonoured {
  constructor(
    private readonly inbox: Inbox,
    private readonly proposeActivity: ProposeActivity,
  ) {}

  @Reaction('appointments.appointment.honoured.v1', 'appointments.appointment.corrected.v1')
  async propose(
    envelope: EventEnvelope<
      'appointments.appointment.honoured.v1' | 'appointments.appointment.corrected.v1'
    >,
  ): Promise<void> {
    const told = toldAppointment(envelope.data.appointment, envelope.aggregateversion);
    await this.inbox.once(envelope, 'propose-activity', (tx) => this.proposeActivity.run(tx, told));
  }
}

function toldAppointment(state: AppointmentState, version: number): ToldAppointment {
  const { id, networkId, structureId, memberId, beneficiaryId, status } = state;
  const { durationMinutes, channel, operatorCodes, theme, procedureCodes } = state;
  const localDay = state.localDay as CivilDate;
  const startsAt = new Date(state.startsAt);
  const who = { id, networkId, structureId, memberId, beneficiaryId, status, version };
  const what = { channel, operatorCodes, theme, procedureCodes };
  return { ...who, ...what, localDay, startsAt, durationMinutes };
}
