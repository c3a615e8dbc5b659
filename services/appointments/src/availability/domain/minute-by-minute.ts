import { addDays, civilDate, isHoliday, occurrencesOf } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import { DateTime } from 'luxon';
import type {
  AbsencePlan,
  Booker,
  MemberTimetable,
  MotiveRules,
  SearchWindow,
} from './timetable.js';

const MINUTE = 60_000;

/** What the wall clock shows in each real minute of a civil day, found by going through two days and a half. */
const daysSeen = new Map<string, { at: number; wall: number }[]>();
function minutesOfDay(date: CivilDate, zone: string): { at: number; wall: number }[] {
  const key = `${date} ${zone}`;
  const seen = daysSeen.get(key);
  if (seen) return seen;
  const noon = DateTime.fromISO(`${date}T12:00`, { zone }).toMillis();
  const minutes: { at: number; wall: number }[] = [];
  for (let at = noon - 14 * 60 * MINUTE; at < noon + 14 * 60 * MINUTE; at += MINUTE) {
    const local = DateTime.fromMillis(at, { zone });
    if (local.toISODate() === date) minutes.push({ at, wall: local.hour * 60 + local.minute });
  }
  daysSeen.set(key, minutes);
  return minutes;
}

function wallMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The first real minute of a day whose wall clock shows `wall` or later; the end of the day when none does. */
function firstReaching(date: CivilDate, zone: string, wall: number): number {
  const minutes = minutesOfDay(date, zone);
  return minutes.find((minute) => minute.wall >= wall)?.at ?? (minutes.at(-1)?.at ?? NaN) + MINUTE;
}

function absentPeriods(absence: AbsencePlan, days: readonly CivilDate[]): SearchWindow[] {
  if (absence.kind === 'period') return [absence];
  const { zone, from, to } = absence;
  const occurrences = days.flatMap((day) =>
    occurrencesOf(absence.recurrence, absence.exceptions, { first: day, last: day }),
  );
  return occurrences.map(({ date }) => {
    const lastDay = to <= from ? addDays(date, 1) : date;
    return {
      from: new Date(firstReaching(date, zone, wallMinutes(from))),
      to: new Date(firstReaching(lastDay, zone, wallMinutes(to))),
    };
  });
}

function covers(periods: readonly SearchWindow[], at: number): boolean {
  return periods.some(({ from, to }) => from.getTime() <= at && at < to.getTime());
}

/**
 * The starts of `slotsOf` found the slow way, for tests: every real minute is asked what the wall clock shows and
 * whether it is taken. Gives `<structure id> <instant>`, sorted.
 */
export function minuteByMinute(
  { openings, absences, busy, roomsBusy, structures }: MemberTimetable,
  motive: MotiveRules,
  window: SearchWindow,
  now: Date,
  booker: Booker,
): string[] {
  const found = new Set<string>();
  const allowed = (at: number) =>
    at >= window.from.getTime() &&
    at < window.to.getTime() &&
    (booker === 'agent'
      ? motive.bookableBy.includes('agents') && at >= now.getTime()
      : motive.bookableBy.includes('prescribers') &&
        at >= now.getTime() + motive.minNoticeMinutes * MINUTE &&
        at <= now.getTime() + motive.horizonDays * 1440 * MINUTE);
  for (const opening of openings.filter((each) => each.motiveIds.includes(motive.motiveId))) {
    const structure = structures.find((each) => each.structureId === opening.structureId);
    if (!structure) continue;
    const { zone } = structure;
    const need = motive.room ?? 'none';
    const rooms = (structure.rooms ?? [])
      .filter(({ kind }) => need === 'any' || kind === need)
      .map(({ id }) => id);
    if (need !== 'none' && opening.roomId !== undefined && !rooms.includes(opening.roomId))
      continue;
    const hasRoom = (whole: readonly number[]): boolean =>
      need === 'none' || opening.roomId !== undefined || rooms.some((id) => isFreeRoom(id, whole));
    const isFreeRoom = (id: string, whole: readonly number[]): boolean => {
      const taken = (roomsBusy.get(id) ?? []).filter(({ until }) => until > now);
      const closed = structure.closures.filter(({ roomId }) => roomId === id);
      const meeting = whole.slice(0, motive.durationMinutes);
      return !whole.some((at) => covers(taken, at)) && !meeting.some((at) => covers(closed, at));
    };
    const ofRoom = opening.roomId === undefined ? [] : (roomsBusy.get(opening.roomId) ?? []);
    const counting = [...busy, ...ofRoom].filter((each) => each.until > now);
    const first = civilDate(DateTime.fromJSDate(window.from, { zone }).toISODate() ?? '');
    const days = Array.from({ length: 12 }, (_, i) => addDays(first, i - 2));
    const away = [
      ...absences.flatMap((absence) => absentPeriods(absence, days)),
      ...structure.closures.filter(
        (each) => each.roomId === undefined || each.roomId === opening.roomId,
      ),
    ];
    const span = { first, last: addDays(first, 9) };
    for (const { date, because } of occurrencesOf(opening.recurrence, opening.exceptions, span)) {
      if (isHoliday(date, structure.holidayZone) && !structure.openOnHolidays.includes(date))
        continue;
      const isTaken = (at: number) => covers(counting, at) || covers(away, at);
      for (const block of because?.blocks ?? opening.blocks) {
        const opens = firstReaching(date, zone, wallMinutes(block.from));
        const closes = firstReaching(date, zone, wallMinutes(block.to));
        const minutes = minutesOfDay(date, zone).filter(({ at }) => at >= opens && at < closes);
        const free = new Map(minutes.map(({ at }) => [at, !isTaken(at)]));
        for (const { at: begin, wall } of minutes.filter(
          ({ at }) => free.get(at) && !free.get(at - MINUTE),
        )) {
          let end = begin;
          while (free.get(end)) end += MINUTE;
          const origin = begin === opens ? wallMinutes(block.from) : wall;
          for (let shown = origin; shown < 1440; shown += motive.stepMinutes) {
            const start = minutesOfDay(date, zone).find((minute) => minute.wall === shown)?.at;
            if (
              start === undefined ||
              start < begin ||
              start + motive.durationMinutes * MINUTE > end
            )
              continue;
            const whole = Array.from(
              { length: motive.durationMinutes + motive.bufferMinutes },
              (_, i) => start + i * MINUTE,
            );
            const taken = whole.some((at) => covers(counting, at));
            if (allowed(start) && !taken && hasRoom(whole))
              found.add(`${structure.structureId} ${new Date(start).toISOString()}`);
          }
        }
      }
    }
  }
  return [...found].sort();
}
