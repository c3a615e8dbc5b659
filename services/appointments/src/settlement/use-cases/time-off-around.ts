import { addDays, civilDateOf, isHoliday } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import { scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  ABSENCES,
  absentTimes,
  type Absence,
  type Absences,
} from '../../absences/ports/absences.js';
import {
  CLOSURES,
  WORKED_HOLIDAYS,
  type Closures,
  type WorkedHolidays,
} from '../../closures/ports/closures.js';
import {
  MEMBER_COPIES,
  STRUCTURE_COPIES,
  type MemberCopies,
  type StructureCopies,
} from '../../directory-copies/ports/directory-copies.js';
import { receivesAt } from '../../openings/ports/openings.js';
import { causesOf, type Away } from '../domain/settlement-cause.js';
import type { Cause, TimeOffAround, Touchable } from '../ports/time-off-around.js';

const service = scopeOfService('appointments');
const somewhere = { zone: 'Europe/Paris', holidayZone: 'metropole' } as const;

/** Says of appointments and workshops what takes their time away at present. */
@Injectable()
export class TimeOffAroundAppointments implements TimeOffAround {
  constructor(
    @Inject(ABSENCES) private readonly absences: Absences,
    @Inject(CLOSURES) private readonly closures: Closures,
    @Inject(WORKED_HOLIDAYS) private readonly workedHolidays: WorkedHolidays,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
  ) {}

  async causesOf(touchables: readonly Touchable[]): Promise<readonly (readonly Cause[])[]> {
    const [first] = touchables.map(({ startsAt }) => startsAt).sort((a, b) => +a - +b);
    if (!first) return [];
    // A day early: the wall clocks of all zones have passed it.
    const from = addDays(civilDateOf(first, 'UTC'), -1);
    const memberIds = [...new Set(touchables.map(({ memberId }) => memberId))];
    const [away, members, houses] = await Promise.all([
      this.absences.of(service, memberIds, from),
      this.members.named(memberIds),
      this.houses(touchables, from),
    ]);
    return touchables.map((each) => {
      const member = members.get(each.memberId);
      return causesOf(each, {
        suspended: member?.suspended === true,
        // Of whom nothing is known yet, nothing is said.
        receives: member === undefined || receivesAt(each.structureId, member),
        absences: (away.get(each.memberId) ?? []).map(awayIn),
        ...(houses.get(each.structureId) ?? { ...somewhere, closures: [], worked: [] }),
      });
    });
  }

  private async houses(touchables: readonly Touchable[], from: CivilDate) {
    const ids = [...new Set(touchables.map(({ structureId }) => structureId))];
    const places = await this.structures.named(ids);
    const read = await Promise.all(
      ids.map(async (structureId) => {
        const { zone, holidayZone } = places.get(structureId) ?? somewhere;
        const onHoliday = touchables.some(
          (each) =>
            each.structureId === structureId &&
            isHoliday(civilDateOf(each.startsAt, zone), holidayZone),
        );
        const [closures, worked] = await Promise.all([
          this.closures.of(service, { structureId }, from),
          onHoliday ? this.workedHolidays.of(service, { structureId }, from) : [],
        ]);
        return [
          structureId,
          { zone, holidayZone, closures, worked: worked.map(({ day }) => day) },
        ] as const;
      }),
    );
    return new Map(read);
  }
}

/** An absence as what touches appointments is judged by. */
export function awayIn<T extends Pick<Absence, 'time' | 'zone'>>(absence: T): T & Away {
  return { ...absence, during: (span) => absentTimes(absence, span) };
}
