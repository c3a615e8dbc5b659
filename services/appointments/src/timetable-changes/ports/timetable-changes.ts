import type { Tx } from '@maillage/kernel';

export const TIMETABLE_CHANGES = Symbol('TimetableChanges');

/** One write of an opening, an absence, a closure or a worked holiday. No person who is received is in it. */
export interface TimetableChange {
  readonly id: string;
  /** Id of what was written. */
  readonly thingId: string;
  readonly at: Date;
  /** Member, or program, who did it; null for the service itself. */
  readonly by: string | null;
  /** Null: it was made. */
  readonly before: object | null;
  /** Null: it was removed. */
  readonly after: object | null;
}

export interface TimetableChanges {
  record(tx: Tx, changes: readonly TimetableChange[]): Promise<void>;
  /** Of one thing that the caller may read: newest first, the last 200. */
  of(thingId: string): Promise<TimetableChange[]>;
}
