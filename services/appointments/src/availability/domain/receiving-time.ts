import { dayBounds, mergeIntervals, type Interval } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import { freeBlocksOf } from './free-time.js';
import { absentTime, closedTime } from './taken-time.js';
import type { MemberTimetable } from './timetable.js';

/** [from, to) in milliseconds during which a member receives for these motives, whether taken or free. */
export interface ReceivingTime extends Interval {
  readonly memberId: string;
  readonly motiveIds: readonly string[];
}

/**
 * When a member receives at a structure on a civil day of its zone: the blocks of each opening, less the member's
 * absences and the closures of the structure and the opening's room; nothing on a public holiday on which it is shut.
 * What is booked or held is not taken away. Two openings of the same time give two entries. On days when clocks
 * change, instants decide: a block of 1 to 4 o'clock lasts two hours in spring, four in autumn. Rules 3, 4 and 7 of
 * `slotsOf`. Source: domain-appointments §3 and §4.
 */
export function receivingTimesOf(
  timetable: MemberTimetable,
  structureId: string,
  day: CivilDate,
): ReceivingTime[] {
  const structure = timetable.structures.find((each) => each.structureId === structureId);
  if (!structure) return [];
  const bounds = dayBounds(day, structure.zone);
  const absent = absentTime(timetable.absences, { from: +bounds.from, to: +bounds.to });
  return timetable.openings
    .filter((opening) => opening.structureId === structureId)
    .flatMap((opening) => {
      const away = mergeIntervals([...absent, ...closedTime(structure.closures, opening.roomId)]);
      const { memberId } = timetable;
      const { motiveIds } = opening;
      return freeBlocksOf(opening, structure, [], away, { first: day, last: day })
        .flatMap(({ free }) => free)
        .map(({ from, to }) => ({ memberId, motiveIds, from, to }));
    });
}
