import type { AppointmentStatus } from '@maillage/contracts/codes';
import type { Cause } from './settlement-cause.js';

/** As much of an appointment as settlement needs. */
export interface Settled {
  readonly id: string;
  readonly networkId: string;
  readonly structureId: string;
  readonly memberId: string;
  readonly timeFixedIn: number;
  readonly status: AppointmentStatus;
  readonly startsAt: Date;
}

/** An appointment whose time was taken away and with which nothing has been done yet. */
export interface SettlementEntry {
  /** The appointment's. */
  readonly id: string;
  /** Raised with each write: a look that is older than what it would replace is taken again. */
  readonly version: number;
  readonly networkId: string;
  readonly structureId: string;
  readonly memberId: string;
  /** The appointment's: an entry for another time than the present one counts no more. */
  readonly timeFixedIn: number;
  /** One at least, in the order of `causesOf`. */
  readonly causes: readonly Cause[];
  readonly openedAt: Date;
}

/** Still to take place: only that is settled. */
export function isComing({ status, startsAt }: Settled, now: Date): boolean {
  return status === 'booked' && startsAt > now;
}

/**
 * The entry that an appointment should have, undefined when none; `known` itself when it is right as it is.
 * @param known the entry it has.
 */
export function entryOf(
  appointment: Settled,
  causes: readonly Cause[],
  known: SettlementEntry | undefined,
  now: Date,
): SettlementEntry | undefined {
  if (causes.length === 0 || !isComing(appointment, now)) return undefined;
  const { id, networkId, structureId, memberId, timeFixedIn } = appointment;
  const place = { networkId, structureId, memberId, timeFixedIn };
  if (known && sameText({ ...place, causes }, known)) return known;
  const openedAt = known?.openedAt ?? now;
  return { id, version: (known?.version ?? 0) + 1, ...place, causes, openedAt };
}

/** Whether an entry speaks of the appointment as it stands: not cancelled, moved, handed over or begun since. */
export function isOpen(entry: SettlementEntry, appointment: Settled, now: Date): boolean {
  const same =
    entry.timeFixedIn === appointment.timeFixedIn && entry.memberId === appointment.memberId;
  return same && isComing(appointment, now);
}

function sameText(
  wanted: Omit<SettlementEntry, 'id' | 'version' | 'openedAt'>,
  known: SettlementEntry,
): boolean {
  const textOf = ({ networkId, structureId, memberId, timeFixedIn, causes }: typeof wanted) =>
    JSON.stringify([
      networkId,
      structureId,
      memberId,
      timeFixedIn,
      causes.map(({ kind, id }) => [kind, id]),
    ]);
  return textOf(wanted) === textOf(known);
}
