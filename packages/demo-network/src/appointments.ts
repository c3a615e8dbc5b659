import {
  starterMotives,
  type AppointmentStatus,
  type StarterMotive,
} from '@maillage/contracts/codes';
import type { CivilDate, WallTime } from '@maillage/kernel';
import {
  addDays,
  isHoliday,
  isoWeekStart,
  minutesOf,
  wallTimeOfMinutes,
  weekdayOf,
  type Weekday,
} from '@maillage/calendar';
import { demoBeneficiariesOf } from './beneficiaries.js';
import { demoAgentsOf } from './members.js';
import { demoStructures } from './places.js';
import { chance, demoId } from './random.js';

/** A weekly opening of one agent on one weekday, first and last day included. */
export interface DemoOpening {
  readonly id: string;
  readonly memberId: string;
  readonly structureId: string;
  readonly motiveCodes: readonly string[];
  readonly firstDay: CivilDate;
  readonly lastDay: CivilDate;
  readonly weekday: Weekday;
  readonly blocks: readonly { readonly from: WallTime; readonly to: WallTime }[];
}

export interface DemoAppointment {
  readonly id: string;
  readonly reference: string;
  readonly memberId: string;
  readonly structureId: string;
  readonly motiveCode: string;
  readonly beneficiaryId: string;
  readonly bookedBy: string;
  readonly day: CivilDate;
  readonly time: WallTime;
  readonly status: AppointmentStatus;
}

/** Days before and after today for which single appointments exist. */
export const demoAppointmentDays = 10;

/** Openings from two weeks ago until eight weeks ahead, inside the hours of each house. */
export function demoOpenings(today: CivilDate): DemoOpening[] {
  const firstDay = addDays(isoWeekStart(today), -14);
  const lastDay = addDays(isoWeekStart(today), 7 * 9 - 1);
  return demoStructures.flatMap((structure) =>
    demoAgentsOf(structure.id).flatMap(({ member, subject }) => {
      // Someone who works in two houses receives in the first on even weekdays, in the second on odd ones.
      const houses = member.grants
        .filter((grant) => grant.role === 'agent')
        .map((grant) => grant.scopeId);
      const turn = houses.indexOf(structure.id);
      return ([1, 2, 3, 4, 5, 6, 7] as const).flatMap((weekday) => {
        const hours = structure.hours?.[weekday] ?? [];
        if (hours.length === 0 || weekday % houses.length !== turn) return [];
        return {
          id: demoId('opening', `${subject}:${structure.id}:${String(weekday)}`),
          memberId: member.id,
          structureId: structure.id,
          motiveCodes: starterMotives.map(({ code }) => code),
          firstDay,
          lastDay,
          weekday,
          blocks: hours.map((block) => ({
            from: block.from as WallTime,
            to: block.to as WallTime,
          })),
        };
      });
    }),
  );
}

const speakable = 'ACDEFGHJKMNPQRTUVWXY';

/**
 * Single appointments from ten days ago to ten days ahead, one after the other inside the openings.
 * The past ones have their end, today's and later ones are booked.
 */
export function demoAppointments(today: CivilDate): DemoAppointment[] {
  const days = Array.from({ length: 2 * demoAppointmentDays + 1 }, (_, i) =>
    addDays(today, i - demoAppointmentDays),
  );
  return demoOpenings(today).flatMap((opening) =>
    days
      .filter((day) => weekdayOf(day) === opening.weekday && !isHoliday(day, 'metropole'))
      .flatMap((day) => appointmentsOf(opening, day, today)),
  );
}

function appointmentsOf(opening: DemoOpening, day: CivilDate, today: CivilDate): DemoAppointment[] {
  const made: DemoAppointment[] = [];
  const persons = demoBeneficiariesOf(opening.structureId);
  // The seed holds the weekday and the distance from today, so that every day shows the same picture.
  const distance = day < today ? 'past' : day === today ? 'today' : 'ahead';
  const luck = chance(`appointments:${opening.id}:${distance}`);
  const fill = distance === 'ahead' ? 0.4 : 0.6;
  for (const block of opening.blocks) {
    let minute = minutesOf(block.from);
    for (;;) {
      const motive: StarterMotive = luck.pick(starterMotives);
      if (minute + motive.durationMinutes > minutesOf(block.to)) break;
      if (luck.next() < fill) {
        const time = wallTimeOfMinutes(minute);
        const key = `${opening.id}:${day}:${time}`;
        const naming = chance(`reference:${key}`);
        const letters = Array.from({ length: 4 }, () => naming.pick([...speakable])).join('');
        made.push({
          id: demoId('appointment', key),
          reference: `${letters}-${String(naming.int(10, 99))}`,
          memberId: opening.memberId,
          structureId: opening.structureId,
          motiveCode: motive.code,
          beneficiaryId: luck.pick(persons).id,
          bookedBy: opening.memberId,
          day,
          time,
          status: distance === 'past' ? pastStatus(luck.next()) : 'booked',
        });
      }
      minute += motive.durationMinutes;
    }
  }
  return made;
}

function pastStatus(luck: number): AppointmentStatus {
  if (luck < 0.84) return 'honoured';
  if (luck < 0.92) return 'no-show';
  return luck < 0.97 ? 'cancelled-by-beneficiary' : 'cancelled-by-structure';
}
