import type { DateSpan } from '@maillage/calendar';
import type { CivilDate, Scope, ServiceScope, Tx } from '@maillage/kernel';
import type { Appointment } from '../domain/appointment.js';
import { mayRead } from '../domain/reading-rights.js';
import type { Reminder } from '../domain/reminder.js';
import { maySettle } from '../domain/settling-rights.js';

export { mayRead, maySettle, type Appointment };

export const APPOINTMENTS = Symbol('Appointments');

/** A reminder that is still to be asked for. */
export interface DueReminder {
  readonly appointment: Appointment;
  readonly dueAt: Date;
}

/** What the caller may not read is not there. */
export interface Appointments {
  find(scope: Scope, id: string): Promise<Appointment | undefined>;
  /** By start, then id; as in every list below. */
  ofDay(scope: Scope, structureId: string, day: CivilDate): Promise<Appointment[]>;
  /** Booked by the caller, starting at `since` or later. */
  bookedByCaller(scope: Scope, since: Date): Promise<Appointment[]>;
  /** Booked with a member and starting after `now`. */
  comingOf(scope: ServiceScope, memberId: string, now: Date): Promise<Appointment[]>;
  /** Booked at a house for civil days of a span, both included, and starting after `now`. */
  comingAt(
    scope: ServiceScope,
    structureId: string,
    span: DateSpan,
    now: Date,
  ): Promise<Appointment[]>;
  /** How many of a house's appointments are still booked or arrived, by civil day of a span, both included. */
  unmarkedPerDay(
    scope: ServiceScope,
    structureId: string,
    span: DateSpan,
  ): Promise<ReadonlyMap<CivilDate, number>>;
  /** Those that are there; in any order. */
  named(scope: ServiceScope, ids: readonly string[]): Promise<Appointment[]>;
  /** Those of a person; none of those whose person was erased. */
  ofBeneficiary(scope: Scope, beneficiaryId: string): Promise<Appointment[]>;
  /** Reminders that fall due before `until`, at most `limit`, in any order. */
  dueReminders(scope: ServiceScope, until: Date, limit: number): Promise<DueReminder[]>;
  /** Every appointment, one after the other. */
  all(scope: ServiceScope): AsyncIterable<Appointment>;

  /** @throws DomainError `APPOINTMENT.REFERENCE_IN_USE` (conflict): leave the transaction, take another reference. */
  insert(tx: Tx, appointment: Appointment): Promise<void>;
  /**
   * @returns false when the stored version is not `appointment.version - 1`.
   * @throws DomainError `APPOINTMENT.REFERENCE_IN_USE` as `insert`.
   */
  save(tx: Tx, appointment: Appointment): Promise<boolean>;
  /** Puts what comes next in the place of a due reminder of this very time; false when it was settled before. */
  settleReminder(tx: Tx, due: DueReminder, next: Reminder): Promise<boolean>;
}
