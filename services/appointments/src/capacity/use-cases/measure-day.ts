import { civilDateOf, daysBetween } from '@maillage/calendar';
import type { CivilDate, Clock, ServiceScope } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { NEXT_SLOTS, type NextSlots } from '../../availability/ports/next-slots.js';
import { RECEIVING_TIMES, type ReceivingTimes } from '../../availability/ports/receiving-times.js';
import { APPOINTMENTS, type Appointments } from '../../booking/ports/appointments.js';
import { MOTIVES, type Motives } from '../../catalogue/ports/motives.js';
import type { StructureCopy } from '../../directory-copies/ports/directory-copies.js';
import type { FirstSlot, MeasuredDay } from '../domain/capacity-event.js';
import { dayCapacity } from '../domain/day-capacity.js';

/** Reads what a house offered and filled on a day. */
@Injectable()
export class MeasureDay {
  constructor(
    @Inject(MOTIVES) private readonly motives: Motives,
    @Inject(RECEIVING_TIMES) private readonly times: ReceivingTimes,
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    @Inject(NEXT_SLOTS) private readonly nextSlots: NextSlots,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The first slot is that of the moment of asking: it belongs to the day before that moment, and to no other. */
  async run(scope: ServiceScope, house: StructureCopy, day: CivilDate): Promise<MeasuredDay> {
    const { id: structureId, networkId, zone } = house;
    const catalogue = await this.motives.ofNetwork(scope, networkId);
    const codes = catalogue
      .filter(({ withdrawn, seats }) => !withdrawn && seats === null)
      .map(({ code }) => code);
    const [times, booked, found] = await Promise.all([
      this.times.on(scope, house, day),
      this.appointments.ofDay(scope, structureId, day),
      this.nextSlots.of(scope, networkId, [house], codes),
    ]);
    const next = found.get(structureId) ?? [];
    const filled = booked
      .filter(({ status }) => !status.startsWith('cancelled-'))
      .map(({ motive, startsAt, endsAt }) => ({ motiveCode: motive.code, startsAt, endsAt }));
    const offered = next.map(({ motiveCode }) => motiveCode);
    const today = civilDateOf(this.clock.now(), zone);
    const inTime = daysBetween(day, today) === 1;
    const firstSlots = new Map(
      next.map(({ motiveCode, startsAt }): [string, FirstSlot] => {
        if (!inTime) return [motiveCode, { is: 'not-measured' }];
        if (!startsAt) return [motiveCode, { is: 'none' }];
        return [
          motiveCode,
          { is: 'in-days', days: daysBetween(today, civilDateOf(startsAt, zone)) },
        ];
      }),
    );
    const capacity = dayCapacity(times, filled, offered);
    return { networkId, structureId, day, capacity, firstSlots };
  }
}
