import type { Scope, Tx } from '@maillage/kernel';

export const TIMETABLE_HISTORY = Symbol('TimetableHistory');

/** What is written of a timetable: its state before and after, one of them at least. */
export interface Written {
  readonly before: { readonly id: string } | null;
  readonly after: { readonly id: string } | null;
}

/** One line of a history as it is read: `before` null for what was made, `after` for what was removed. */
export interface HistoryLine {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly byName: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

/** Keeps who changed what of a timetable, in the transaction of the change. */
export interface TimetableHistory {
  add(tx: Tx, scope: Scope, written: readonly Written[]): Promise<void>;
  /** Of a thing that the caller may read: newest first, the last 200. */
  of(thingId: string): Promise<HistoryLine[]>;
}
