import type { CivilDate } from '@maillage/kernel';
import { bySlotTime, slotsOf } from './slots-of.js';
import type { Booker, MemberTimetable, MotiveRules, SearchWindow, Slot } from './timetable.js';

/** What a search answers for one structure. A structure without a free slot has no entry. */
export interface StructureSlots {
  readonly structureId: string;
  /** The earliest slot; at one time, the one of the lowest member id. */
  readonly next: Slot;
  /** Starts per civil date of the structure's zone, rising; a start free with several members counts once. */
  readonly startsPerDay: readonly { readonly date: CivilDate; readonly starts: number }[];
  /** One entry per start, rising, with the slots of all members free then, by member id. */
  readonly starts: readonly { readonly from: Date; readonly slots: readonly Slot[] }[];
}

/**
 * The free slots of several members for one motive, by structure; structures are sorted by their next slot, then id.
 * Rules as in `slotsOf`. Source: domain-appointments §4.
 * @param motiveOf the motive as a structure offers it (overrides of duration, notice and who may book), or
 *   undefined when it does not offer it.
 */
export function nextSlotsByStructure(
  timetables: readonly MemberTimetable[],
  motiveOf: (structureId: string) => MotiveRules | undefined,
  window: SearchWindow,
  now: Date,
  booker: Booker,
): StructureSlots[] {
  const byStructure = new Map<string, Slot[]>();
  for (const timetable of timetables) {
    for (const structureId of new Set(timetable.openings.map((each) => each.structureId))) {
      const motive = motiveOf(structureId);
      if (!motive) continue;
      const openings = timetable.openings.filter((each) => each.structureId === structureId);
      const slots = slotsOf({ ...timetable, openings }, motive, window, now, booker);
      const known = byStructure.get(structureId);
      if (known) known.push(...slots);
      else byStructure.set(structureId, slots);
    }
  }
  return [...byStructure]
    .flatMap(([structureId, slots]) => answerOf(structureId, slots.sort(bySlotTime)))
    .sort((a, b) => bySlotTime(a.next, b.next));
}

function answerOf(structureId: string, slots: readonly Slot[]): StructureSlots[] {
  const next = slots[0];
  if (!next) return [];
  const starts: { from: Date; slots: Slot[] }[] = [];
  const perDay = new Map<CivilDate, number>();
  for (const slot of slots) {
    const last = starts.at(-1);
    if (last?.from.getTime() === slot.from.getTime()) {
      last.slots.push(slot);
    } else {
      starts.push({ from: slot.from, slots: [slot] });
      perDay.set(slot.date, (perDay.get(slot.date) ?? 0) + 1);
    }
  }
  const startsPerDay = [...perDay].map(([date, count]) => ({ date, starts: count }));
  return [{ structureId, next, startsPerDay, starts }];
}
