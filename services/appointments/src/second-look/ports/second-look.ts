import type { DateSpan } from '@maillage/calendar';
import type { ServiceScope, Tx } from '@maillage/kernel';

/** What may cross something else that is committed at the same time. */
export type Crossing =
  /** Booked, moved or handed over. */
  | { readonly kind: 'appointment'; readonly id: string }
  /** Away, suspended, or back. */
  | { readonly kind: 'member'; readonly id: string }
  /** A house closed or opened again on some civil days. */
  | ({ readonly kind: 'structure'; readonly id: string } & DateSpan)
  /** A house that changed network: what was made with the old one at the same time follows. */
  | { readonly kind: 'house-network'; readonly id: string };

export const SECOND_LOOK = Symbol('SecondLook');

/**
 * After a commit what it may have crossed is read once more: whichever of two is later sees the other. Source:
 * domain-appointments §3.
 */
export interface SecondLook {
  /** In the transaction of the change: the look is owed until it was taken, whatever stops in between. */
  owe(tx: Tx, crossing: Exclude<Crossing, { readonly kind: 'appointment' }>): Promise<void>;
  /** After the commit. Never fails: the sweep takes the look that failed. */
  take(crossing: Crossing): Promise<void>;
  /** Whoever looks; one at a time. */
  by(look: (crossing: Crossing) => Promise<void>): void;
}

export const OWED_LOOKS = Symbol('OwedLooks');

export interface OwedLook {
  readonly id: string;
  readonly crossing: Exclude<Crossing, { readonly kind: 'appointment' }>;
  readonly at: Date;
}

/** Looks that are owed: what has crossed in the last minutes, or was left by a crash. */
export interface OwedLooks {
  add(tx: Tx, look: OwedLook): Promise<void>;
  /** Those that are not put off, at most `limit`, the oldest first. */
  due(scope: ServiceScope, now: Date, limit: number): Promise<OwedLook[]>;
  /** Puts looks that failed off. */
  putOff(ids: readonly string[], until: Date): Promise<void>;
  settle(ids: readonly string[]): Promise<void>;
}
