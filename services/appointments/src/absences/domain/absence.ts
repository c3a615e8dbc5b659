import {
  addDays,
  holidayZoneOf,
  instantsOfPeriod,
  minutesOf,
  occurrencesOf,
  recurrenceFault,
  wallMinutesOf,
  type DateSpan,
  type InstantRange,
  type Recurrence,
  type WallPeriod,
} from '@maillage/calendar';
import type { AbsenceReason } from '@maillage/contracts/codes';
import { DomainError, type CivilDate, type WallTime } from '@maillage/kernel';

/** Days of one period, and dates that a recurring one leaves out, at most. */
const DAYS_AT_MOST = 2 * 366;
const EXCEPT_AT_MOST = 200;
const STEP_MINUTES = 5;
const FOR_EVER = '9999-12-31' as CivilDate;

/** When a member is away: one period, or one that comes back; then `to` at or before `from` is on the next day. */
export type AbsenceTime =
  | ({ readonly kind: 'period' } & WallPeriod)
  | {
      readonly kind: 'recurring';
      readonly recurrence: Recurrence;
      /** Dates of the rule on which it does not take place. */
      readonly except: readonly CivilDate[];
      readonly from: WallTime;
      readonly to: WallTime;
    };

/** A member is away, over all their houses. Source: domain-appointments §3. */
export interface Absence {
  readonly id: string;
  readonly version: number;
  readonly memberId: string;
  /** IANA zone of the clock that the times are read on. */
  readonly zone: string;
  readonly reason: AbsenceReason;
  readonly time: AbsenceTime;
}

/**
 * The rules an absence obeys: a French clock, steps of 5 minutes, an end after its start, a period of two years at
 * most, sound days (`recurrenceFault`), and at least one time it takes place.
 * @throws DomainError unprocessable `ABSENCE.WRONG_TIME`; invalid `CALENDAR.UNKNOWN_ZONE`.
 */
export function refuseWrongAbsence({ zone, time }: Pick<Absence, 'zone' | 'time'>): void {
  holidayZoneOf(zone);
  const fault = time.kind === 'period' ? periodFault(time) : recurringFault(time);
  const stepped = [time.from, time.to].every((each) => minutesOf(each) % STEP_MINUTES === 0);
  const said = stepped ? fault : 'times are in steps of 5 minutes';
  if (said !== undefined) throw new DomainError('unprocessable', 'ABSENCE.WRONG_TIME', said);
}

/** The last civil day that an absence touches; `9999-12-31` when it goes on. */
export function lastDayOf(time: AbsenceTime): CivilDate {
  if (time.kind === 'period') return time.lastDay;
  const { recurrence } = time;
  const last = recurrence.kind === 'once' ? recurrence.firstDay : recurrence.lastDay;
  return last === undefined ? FOR_EVER : addDays(last, 1);
}

function periodFault(time: WallPeriod): string | undefined {
  const minutes = wallMinutesOf(time);
  if (minutes <= 0) return 'it ends after it starts';
  if (minutes > DAYS_AT_MOST * 24 * 60) return `${String(DAYS_AT_MOST)} days at most`;
  return recurrenceFault({
    ...{ kind: 'monthly-by-day', firstDay: time.firstDay, lastDay: time.lastDay },
  });
}

function recurringFault(time: Extract<AbsenceTime, { kind: 'recurring' }>): string | undefined {
  const { recurrence, except } = time;
  const wrongDays = recurrenceFault(recurrence);
  if (wrongDays !== undefined) return wrongDays;
  if (except.length > EXCEPT_AT_MOST) return `${String(EXCEPT_AT_MOST)} dates left out at most`;
  const span = { first: recurrence.firstDay, last: addDays(recurrence.firstDay, 4 * 366) };
  const dates = occurrencesOf(recurrence, cancelledOn(except), span);
  return dates.length === 0 ? 'with these days it never takes place' : undefined;
}

/**
 * The instants of an absence that begins in a span of civil days, or the day before and goes over midnight: [from, to)
 * each, in the order of their days; of one period, all of it.
 */
export function absentTimes(
  { time, zone }: Pick<Absence, 'time' | 'zone'>,
  span: DateSpan,
): InstantRange[] {
  if (time.kind === 'period') return [instantsOfPeriod(time, zone)];
  const { recurrence, except, from, to } = time;
  const around = { first: addDays(span.first, -1), last: span.last };
  return occurrencesOf(recurrence, cancelledOn(except), around).map(({ date }) => {
    const lastDay = to <= from ? addDays(date, 1) : date;
    return instantsOfPeriod({ firstDay: date, from, lastDay, to }, zone);
  });
}

/** The dates left out, as exceptions of the recurrence. */
export function cancelledOn(
  except: readonly CivilDate[],
): { readonly kind: 'cancelled'; readonly date: CivilDate }[] {
  return except.map((date) => ({ kind: 'cancelled', date }));
}

/** An absence as availability reads it: instants of a period, the rule of one that comes back. */
export function planOf({ time, zone }: Pick<Absence, 'time' | 'zone'>) {
  if (time.kind === 'period') {
    return { kind: 'period', ...instantsOfPeriod(time, zone) } as const;
  }
  const { recurrence, except, from, to } = time;
  return {
    kind: 'recurring',
    zone,
    recurrence,
    exceptions: cancelledOn(except),
    from,
    to,
  } as const;
}
