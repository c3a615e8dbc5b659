import {
  civilDateOf,
  instantsOfPeriod,
  isHoliday,
  type DateSpan,
  type HolidayZone,
  type InstantRange,
  type WallPeriod,
} from '@maillage/calendar';
import type { SettlementCauseKind } from '@maillage/contracts/codes';
import type { CivilDate } from '@maillage/kernel';

/** What took time away. `id`: of the absence or closure, `<structureId>:<day>` of a holiday, of the member who is suspended or has left. */
export interface Cause {
  readonly kind: SettlementCauseKind;
  readonly id: string;
}

/** As much of an appointment, or of a hold, as decides what touches it. */
export interface Touchable {
  readonly structureId: string;
  readonly memberId: string;
  readonly roomId?: string | undefined;
  readonly startsAt: Date;
  /** Its buffer not included: that may run into an absence or a closure. Source: domain-appointments §4. */
  readonly endsAt: Date;
}

/** When a member is away, as an absence says it. */
export interface Away {
  /** IANA zone of the absence. */
  readonly zone: string;
  /** Of the civil days of a span, in that zone; the day before over midnight included. */
  readonly during: (span: DateSpan) => readonly InstantRange[];
}

/** A closure, on the clock of the house; without a room, of all of it. */
export interface Closed extends WallPeriod {
  readonly structureId: string;
  readonly roomId: string | null;
}

/** What may take time away from one appointment: the absences of its member, the closures and days of its house. */
export interface TimeOffAround {
  readonly suspended: boolean;
  /** Whether the member still receives at the house. */
  readonly receives: boolean;
  readonly absences: readonly (Away & { readonly id: string })[];
  readonly closures: readonly (Closed & { readonly id: string })[];
  /** IANA zone of the house. */
  readonly zone: string;
  readonly holidayZone: HolidayZone;
  /** Public holidays on which the house opens. */
  readonly worked: readonly CivilDate[];
}

/** What takes the time of an appointment away; times that touch do not overlap. Source: domain-appointments §3. */
export function causesOf(touchable: Touchable, around: TimeOffAround): Cause[] {
  const { structureId, memberId, startsAt } = touchable;
  const day = civilDateOf(startsAt, around.zone);
  const shut = isHoliday(day, around.holidayZone) && !around.worked.includes(day);
  return [
    ...around.absences.filter((each) => isAway(touchable, each)).map(causeOf('absence')),
    ...around.closures
      .filter((each) => isClosed(touchable, each, around.zone))
      .map(causeOf('closure')),
    ...(shut ? [{ kind: 'holiday', id: `${structureId}:${day}` } as const] : []),
    ...(around.suspended ? [{ kind: 'suspension', id: memberId } as const] : []),
    ...(around.suspended || around.receives ? [] : [{ kind: 'departure', id: memberId } as const]),
  ];
}

/** Whether the member is away at some time of it, whatever the zone of the absence. */
export function isAway(
  touchable: Pick<Touchable, 'startsAt' | 'endsAt'>,
  { zone, during }: Away,
): boolean {
  const span = {
    first: civilDateOf(touchable.startsAt, zone),
    last: civilDateOf(touchable.endsAt, zone),
  };
  return during(span).some((time) => overlaps(touchable, time));
}

/** Whether its house, or its room, is closed at some time of it. */
export function isClosed(
  touchable: Omit<Touchable, 'memberId'>,
  closure: Closed,
  zone: string,
): boolean {
  const here = closure.structureId === touchable.structureId;
  const inIt = closure.roomId === null || closure.roomId === touchable.roomId;
  return here && inIt && overlaps(touchable, instantsOfPeriod(closure, zone));
}

function overlaps(
  { startsAt, endsAt }: Pick<Touchable, 'startsAt' | 'endsAt'>,
  { from, to }: InstantRange,
): boolean {
  return startsAt < to && endsAt > from;
}

const causeOf =
  (kind: SettlementCauseKind) =>
  ({ id }: { readonly id: string }): Cause => ({ kind, id });
