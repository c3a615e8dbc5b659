import { utcDaysTouched, type InstantRange } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';

/** The `until` of what does not expire. */
export const NEVER_EXPIRES = new Date('9999-12-31T00:00:00.000Z');

/**
 * What takes the time of a member or of a room: [from, to), the buffer included in `to`. It counts while `until` is after now (the
 * end of a hold, or never). Source: domain-appointments §5.
 */
export interface BusyEntry {
  /** Id of the appointment or hold. */
  readonly id: string;
  readonly from: Date;
  readonly to: Date;
  readonly until: Date;
  /** An overlap that an agent wanted. */
  readonly forced: boolean;
}

/** The busy document of an owner (a member or a room, by id) and a UTC day. */
export function busyDayId(ownerId: string, day: CivilDate): string {
  return `${ownerId}:${day}`;
}

/** Ids of the busy documents that [from, to) of an owner is written in: one per UTC day it touches. */
export function busyDayIdsOf(ownerId: string, range: InstantRange): string[] {
  return utcDaysTouched(range).map((day) => busyDayId(ownerId, day));
}

/** Whose time an appointment or a hold takes: its member's and, where it has one, its room's. */
export function ownersOf({
  memberId,
  roomId,
}: {
  readonly memberId: string;
  readonly roomId?: string | undefined;
}): string[] {
  return roomId === undefined ? [memberId] : [memberId, roomId];
}

/** Whether another entry that counts at `now` overlaps: what the filter of the booking transaction asks. */
export function overlaps(entries: readonly BusyEntry[], wanted: BusyEntry, now: Date): boolean {
  return entries.some(
    ({ id, from, to, until }) =>
      id !== wanted.id && from < wanted.to && to > wanted.from && until > now,
  );
}
