import type { ActivityResource } from '@maillage/contracts/http/reporting';

type Timed = Pick<ActivityResource, 'localDay' | 'startsAt'>;

/** By day, then by the hour of the appointment; what has none comes first of its day. */
export function byHour<T extends Timed>(activities: readonly T[]): readonly T[] {
  return [...activities].sort(
    (a, b) =>
      a.localDay.localeCompare(b.localDay) || (a.startsAt ?? '').localeCompare(b.startsAt ?? ''),
  );
}
