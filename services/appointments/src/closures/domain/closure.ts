import {
  dayBounds,
  holidaysOf,
  minutesOf,
  recurrenceFault,
  wallMinutesOf,
  type DateSpan,
  type HolidayZone,
  type InstantRange,
  type PublicHoliday,
  type WallPeriod,
} from '@maillage/calendar';
import type { ClosureReason } from '@maillage/contracts/codes';
import { DomainError, type CivilDate, type Scope } from '@maillage/kernel';

const DAYS_AT_MOST = 2 * 366;
const STEP_MINUTES = 5;

/** A house, or one of its rooms, is closed; on the clock of the house. Source: domain-appointments §3. */
export interface Closure extends WallPeriod {
  readonly id: string;
  readonly version: number;
  readonly networkId: string;
  readonly structureId: string;
  /** Null: the whole house. */
  readonly roomId: string | null;
  readonly reason: ClosureReason;
}

/** A public holiday on which a house opens all the same. */
export interface WorkedHoliday {
  /** `<structureId>:<day>` */
  readonly id: string;
  readonly version: number;
  readonly networkId: string;
  readonly structureId: string;
  readonly day: CivilDate;
}

/**
 * The rules a closure obeys: it ends after it starts, in steps of 5 minutes, two years long at most, and its room is
 * of the house.
 * @throws DomainError unprocessable `CLOSURE.WRONG_TIME`, `CLOSURE.ROOM_UNKNOWN`.
 */
export function refuseWrongClosure(
  closure: Closure,
  rooms: readonly { readonly id: string }[],
): void {
  const { firstDay, lastDay, from, to, roomId } = closure;
  const minutes = wallMinutesOf(closure);
  const stepped = [from, to].every((each) => minutesOf(each) % STEP_MINUTES === 0);
  const far = recurrenceFault({ kind: 'monthly-by-day', firstDay, lastDay });
  if (far !== undefined || !stepped || minutes <= 0 || minutes > DAYS_AT_MOST * 24 * 60) {
    throw new DomainError(
      'unprocessable',
      'CLOSURE.WRONG_TIME',
      far ?? `it ends after it starts, in steps of 5 minutes, ${String(DAYS_AT_MOST)} days at most`,
    );
  }
  if (roomId === null || rooms.some(({ id }) => id === roomId)) return;
  throw new DomainError('unprocessable', 'CLOSURE.ROOM_UNKNOWN', `no room ${roomId} in the house`);
}

/** The public holiday of a zone on a day. @throws DomainError unprocessable `WORKED_HOLIDAY.NO_HOLIDAY`. */
export function holidayOn(day: CivilDate, zone: HolidayZone): PublicHoliday {
  const found = holidaysOf(zone, Number(day.slice(0, 4))).find(({ date }) => date === day);
  if (found) return found;
  const message = `${day} is no public holiday in ${zone}`;
  throw new DomainError('unprocessable', 'WORKED_HOLIDAY.NO_HOLIDAY', message);
}

/** The public holidays of a span of days on which a house is closed, each from midnight to midnight on its clock. */
export function holidayTimes(
  { zone, holidayZone }: { readonly zone: string; readonly holidayZone: HolidayZone },
  { first, last }: DateSpan,
  worked: readonly Pick<WorkedHoliday, 'day'>[],
): InstantRange[] {
  const open = new Set(worked.map(({ day }) => day));
  const years = [...new Set([first, last].map((day) => Number(day.slice(0, 4))))];
  return years
    .flatMap((year) => holidaysOf(holidayZone, year))
    .filter(({ date }) => date >= first && date <= last && !open.has(date))
    .map(({ date }) => dayBounds(date, zone));
}

/** Who may read when a house is closed: those of the house, and the coordinators of its network. */
export function mayReadClosures(
  scope: Scope,
  place: { readonly structureId: string; readonly networkId: string },
): boolean {
  switch (scope.role) {
    case 'agent':
    case 'structure-manager':
      return scope.structureIds.includes(place.structureId);
    case 'coordinator':
      return scope.networkIds.includes(place.networkId);
    case 'service':
      return true;
    case 'operator-agent':
    case 'operator-manager':
    case 'prescriber':
    case 'national':
    case 'admin':
      return false;
  }
}

/** Who may close a house, or open it on a public holiday: its manager. Source: domain-directory §2. */
export function mayClose(scope: Scope, { structureId }: { readonly structureId: string }): boolean {
  if (scope.role === 'service') return true;
  return scope.role === 'structure-manager' && scope.structureIds.includes(structureId);
}
