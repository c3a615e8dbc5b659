import {
  addBusinessDays,
  businessDurationHundredths,
  isOverdue,
  type HolidayZone,
} from '@maillage/calendar';

/** Business days in which a team gives its first response. Source: domain-referrals §3. */
export const FIRST_RESPONSE_DAYS = 3;
/** Business days from one word to the authors to the next, while in progress. Source: domain-referrals §3. */
export const NEWS_DAYS = 15;

interface Clockwork {
  readonly zone: string;
  readonly holidayZone: HolidayZone;
}

/** When the first response is due for a leg opened at `openedAt`, in the team's zone and holidays. */
export function firstResponseDueAt(openedAt: Date, { zone, holidayZone }: Clockwork): Date {
  return addBusinessDays(openedAt, FIRST_RESPONSE_DAYS, zone, holidayZone);
}

/** When the next word is due after one said at `newsAt`. */
export function newsDueAt(newsAt: Date, { zone, holidayZone }: Clockwork): Date {
  return addBusinessDays(newsAt, NEWS_DAYS, zone, holidayZone);
}

/** Business time from opening to `until`, in hundredths of a business day, rounded up. */
export function elapsedHundredths(
  openedAt: Date,
  until: Date,
  { zone, holidayZone }: Clockwork,
): number {
  return businessDurationHundredths(openedAt, until, zone, holidayZone);
}

/** Whether the team is late at `now`: strictly after the deadline. Computed on reading, never stored. */
export function isLate({ dueAt }: { readonly dueAt: Date | null }, now: Date): boolean {
  return dueAt !== null && isOverdue(dueAt, now);
}
