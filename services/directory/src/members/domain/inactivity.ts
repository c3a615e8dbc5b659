import { addDays, daysBetween } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import { maySucceed } from './member-changes.js';
import { structureIdsOf, teamIdsOf } from './member.policy.js';
import type { Member } from './member.js';

/** Days without signing in after which a member is written to, again, and suspended. Source: domain-directory §2. */
export const INACTIVITY_DAYS = { firstNotice: 120, secondNotice: 150, suspension: 180 } as const;

export type InactivityStep = 'none' | 'first-notice' | 'second-notice' | 'suspension';

/** What a member is written: which mail, how long they have left, and the first day on which it helps nobody. */
export interface InactivityNotice {
  readonly step: 'first-notice' | 'second-notice';
  readonly daysLeft: number;
  readonly until: CivilDate;
}

/**
 * What is due of a member on a day.
 * @param activeOn the day of the last sign-in; of the registration for who never signed in.
 */
export function inactivityOn(activeOn: CivilDate, today: CivilDate): InactivityStep {
  if (today >= addDays(activeOn, INACTIVITY_DAYS.suspension)) return 'suspension';
  if (today >= addDays(activeOn, INACTIVITY_DAYS.secondNotice)) return 'second-notice';
  return today >= addDays(activeOn, INACTIVITY_DAYS.firstNotice) ? 'first-notice' : 'none';
}

/** The mail of a step: the first is of use until the second is due, the second until the suspension. */
export function noticeOfInactivity(
  step: InactivityNotice['step'],
  activeOn: CivilDate,
  today: CivilDate,
): InactivityNotice {
  const suspendedOn = addDays(activeOn, INACTIVITY_DAYS.suspension);
  const until =
    step === 'first-notice' ? addDays(activeOn, INACTIVITY_DAYS.secondNotice) : suspendedOn;
  return { step, daysLeft: daysBetween(today, suspendedOn), until };
}

/** From when inactivity counts: the last sign-in, else the registration; or when they were brought back, if later. */
export function activeSince({
  lastSignInAt,
  registeredAt,
  reinstatedAt,
}: Pick<Member, 'lastSignInAt' | 'registeredAt' | 'reinstatedAt'>): Date {
  const since = lastSignInAt ?? registeredAt;
  return reinstatedAt !== null && reinstatedAt > since ? reinstatedAt : since;
}

/**
 * The national administrator who is never suspended for inactivity, so that one is left: the last one active. The
 * same for every replica that looks. Null: there is none.
 */
export function lastNationalAdministrator(members: readonly Member[]): string | null {
  const [last] = members
    .filter((member) => !member.suspended && administersTheNation(member))
    .sort((a, b) => activeSince(b).getTime() - activeSince(a).getTime() || (a.id < b.id ? -1 : 1));
  return last?.id ?? null;
}

export function administersTheNation({ grants }: Pick<Member, 'grants'>): boolean {
  return grants.some(({ role, scope }) => role === 'admin' && scope === 'nation');
}

/**
 * Who takes over from a member: a manager of one of their structures, else of one of their teams; null: nobody.
 * @param colleagues those who may: active, and not about to be suspended themselves.
 */
export function successorOf(member: Member, colleagues: readonly Member[]): string | null {
  const able = colleagues.filter((colleague) => maySucceed(member, colleague));
  const manages = (role: 'structure-manager' | 'operator-manager', places: readonly string[]) =>
    able.find(({ grants }) =>
      grants.some((grant) => grant.role === role && places.includes(grant.scopeId)),
    );
  const found =
    manages('structure-manager', structureIdsOf(member)) ??
    manages('operator-manager', teamIdsOf(member));
  return found?.id ?? null;
}
