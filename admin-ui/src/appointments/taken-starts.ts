import type { CalendarDay } from '@maillage/contracts/http/appointments';

/** A start on the grid of an opening at which its member is busy already; wall-clock time. */
export interface TakenStart {
  readonly time: string;
  readonly memberId: string;
  readonly memberName: string;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/**
 * Where an appointment could only go by overlapping another: starts counted from the beginning of each opening, as the
 * service counts them where nothing stood in the way, whose time runs into something taken.
 * @param motive length and step in minutes; without a step, the length is the step.
 */
export function takenStarts(
  { entries }: Pick<CalendarDay, 'entries'>,
  motive: { readonly durationMinutes: number; readonly stepMinutes: number | null },
): TakenStart[] {
  const { durationMinutes } = motive;
  const step = motive.stepMinutes ?? durationMinutes;
  const taken = entries.filter(({ kind }) => kind === 'taken');
  const found = new Map<string, TakenStart>();
  for (const { kind, from, to, memberId, memberName } of entries) {
    if (kind !== 'opening' || memberId === null) continue;
    const own = taken.filter((entry) => entry.memberId === memberId);
    const last = minutesOf(to) - durationMinutes;
    for (let start = minutesOf(from); start <= last; start += step) {
      const end = start + durationMinutes;
      if (!own.some((entry) => minutesOf(entry.from) < end && minutesOf(entry.to) > start))
        continue;
      const time = timeOf(start);
      found.set(`${time} ${memberId}`, { time, memberId, memberName: memberName ?? '' });
    }
  }
  return [...found.values()].sort(
    (a, b) => a.time.localeCompare(b.time) || a.memberName.localeCompare(b.memberName, 'fr'),
  );
}
