import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import { momentIn } from '../time/french-dates.js';

type Followed = Pick<AppointmentResource, 'history' | 'zone' | 'startsAt' | 'structureName'>;

/** Where an appointment stood before it was moved to where it is now; null when it never moved. */
export function movedFrom({ history, zone, startsAt, structureName }: Followed): string | null {
  const moves = history.filter(({ what }) => what === 'moved');
  const first = moves[0]?.before;
  if (!first) return null;
  const elsewhere = first.structureName === structureName ? '' : `, ${first.structureName}`;
  if (first.startsAt === startsAt && elsewhere === '') return null;
  return `${momentIn(zone, first.startsAt)}${elsewhere}`;
}

/** Those to come, the next first; then what is over, the latest first. */
export function toComeAndOver<T extends Pick<AppointmentResource, 'startsAt' | 'status'>>(
  appointments: readonly T[],
  now = new Date().toISOString(),
): { readonly toCome: readonly T[]; readonly over: readonly T[] } {
  const sorted = [...appointments].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const isToCome = ({ startsAt, status }: T) =>
    startsAt > now && (status === 'booked' || status === 'arrived');
  return {
    toCome: sorted.filter(isToCome),
    over: sorted.filter((one) => !isToCome(one)).reverse(),
  };
}
