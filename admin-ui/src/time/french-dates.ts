/** Civil days are `AAAA-MM-JJ` strings, instants ISO 8601 UTC strings; a zone is an IANA name. */

const french = 'fr-FR';
export const metropolitanZone = 'Europe/Paris';

/** Formatters are dear to build, and a list asks for the same ones on each line. */
const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(french, { ...options, timeZone: zone });
  formatters.set(key, made);
  return made;
}

const civil = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Civil day of an instant in a zone. */
export function dayIn(zone: string, instant: Date | string): string {
  const parts = new Map(
    formatter(zone, { year: 'numeric', month: '2-digit', day: '2-digit' })
      .formatToParts(new Date(instant))
      .map((part) => [part.type, part.value]),
  );
  return `${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
}

/** `days` may be negative. */
export function addDays(day: string, days: number): string {
  const moved = civil(day);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** ISO weekday: 1 = Monday, 7 = Sunday. */
export function weekdayOf(day: string): number {
  return civil(day).getUTCDay() || 7;
}

/** « mardi 24 novembre 2026 » */
export function longDay(day: string): string {
  return formatter('UTC', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(civil(day));
}

/** « mar. 24 nov. » */
export function shortDay(day: string): string {
  return formatter('UTC', { weekday: 'short', day: 'numeric', month: 'short' }).format(civil(day));
}

/** « 24/11/2026 » */
export function numericDay(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** « 09:30 » in the zone of the structure. */
export function timeIn(zone: string, instant: string): string {
  return formatter(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(instant),
  );
}

/** The instant of a wall-clock time of a day in a zone; where clocks are put back, the later of the two. */
export function instantAt(zone: string, day: string, time: string): string {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const shiftAt = (instant: number) => {
    const text = new Date(instant).toISOString();
    return Date.parse(`${dayIn(zone, text)}T${timeIn(zone, text)}:00Z`) - instant;
  };
  return new Date(wall - shiftAt(wall - shiftAt(wall))).toISOString();
}

/** « mar. 24 nov. à 09:30 » */
export function momentIn(zone: string, instant: string): string {
  return `${shortDay(dayIn(zone, instant))} à ${timeIn(zone, instant)}`;
}

/** Last civil day before an end that is not itself included. */
export function lastDayBefore(zone: string, end: string): string {
  return dayIn(zone, new Date(new Date(end).getTime() - 1));
}

/** A deadline: « mar. 24 nov. à 09:30 »; at midnight it is the end of the day before, « lun. 23 nov., fin de journée ». */
export function deadlineIn(zone: string, instant: string): string {
  if (timeIn(zone, instant) !== '00:00') return momentIn(zone, instant);
  return `${shortDay(lastDayBefore(zone, instant))}, fin de journée`;
}

/**
 * Reads what a person types as a day: `24/11/2026`, `24-11-26`, `24.11.2026`, `24112026`, or `24/11` (year of
 * `today`). Returns null when it is not a day of the calendar. Two-digit years are of this century.
 */
export function parseFrenchDay(typed: string, today: string): string | null {
  const text = typed.trim();
  const match =
    /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  if (!match) return null;
  const [, date = '', month = '', typedYear] = match;
  const year = typedYear === undefined ? today.slice(0, 4) : typedYear.padStart(4, '20');
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const read = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== day ? null : day;
}

/** Civil quarter of a day, e.g. `2026-Q4`. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** `steps` quarters later (earlier when negative). */
export function shiftQuarter(quarter: string, steps: number): string {
  const index = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1 + steps;
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
}

/** How many Monday-weeks of a quarter have begun on a day, its first (cut) one included; all of them later on. */
export function weeksBegun(quarter: string, today: string): number {
  const month = String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0');
  const firstDay = `${quarter.slice(0, 4)}-${month}-01`;
  const firstMonday = addDays(firstDay, 1 - weekdayOf(firstDay));
  const days = (civil(today).getTime() - civil(firstMonday).getTime()) / 86_400_000;
  return Math.max(0, Math.floor(days / 7) + 1);
}

/** « 4e trimestre 2026 » */
export function quarterName(quarter: string): string {
  const rank = quarter.slice(6);
  return `${rank}${rank === '1' ? 'er' : 'e'} trimestre ${quarter.slice(0, 4)}`;
}

/** « 45 min », « 1 h 30 » */
export function durationText(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0
    ? `${minutes / 60} h`
    : `${Math.floor(minutes / 60)} h ${String(rest).padStart(2, '0')}`;
}
