import type { Scope, ServiceScope, Tx } from '@maillage/kernel';
import type { Page, PageRequest } from '@maillage/service-kit';
import { legEvent } from '../domain/leg-events.js';
import { isLate } from '../domain/leg-clock.js';
import { closeWithoutPerson, giveBack, handToColleague, underAuthor } from '../domain/leg-moves.js';
import { openLeg, summaryOf, type Leg, type LegOrder } from '../domain/leg.js';

export { closeWithoutPerson, giveBack, handToColleague, underAuthor };
export { isLate, legEvent, openLeg, summaryOf, type Leg, type LegOrder };

export const LEGS = Symbol('Legs');

export interface LegsFilter {
  /** Open: pending, in progress or waiting. */
  readonly open: boolean;
  readonly networkId?: string | undefined;
}

/** A leg, and whether the mandate it rests on holds at the instant of the reading. */
export interface LegUnderMandate {
  readonly leg: Leg;
  readonly mandateInForce: boolean;
}

/** What the caller may not read at `now` is not there. */
export interface Legs {
  find(scope: Scope, id: string, now: Date): Promise<LegUnderMandate | undefined>;
  /** Open ones by deadline, ended ones last opened first. A page may be short while there is a next one. */
  list(scope: Scope, filter: LegsFilter, page: PageRequest, now: Date): Promise<Page<Leg>>;
  /** Legs whose notice falls due before `until`, at most `limit`, in any order. */
  dueNotices(scope: ServiceScope, until: Date, limit: number): Promise<Leg[]>;
  /** Open legs that a member has, in any order. */
  heldBy(scope: ServiceScope, assigneeId: string, now: Date): Promise<LegUnderMandate[]>;
  /** By id, in any order. */
  named(scope: ServiceScope, ids: readonly string[], now: Date): Promise<LegUnderMandate[]>;
  /** Every leg, one after the other. */
  all(scope: ServiceScope, now: Date): AsyncIterable<LegUnderMandate>;

  /** For the service itself, whatever their mandates. */
  byIds(scope: ServiceScope, ids: readonly string[]): Promise<Leg[]>;
  insert(tx: Tx, legs: readonly Leg[]): Promise<void>;
  /** @returns false when the stored version is not `leg.version - 1`. */
  save(tx: Tx, leg: Leg): Promise<boolean>;
  /** Settles a due notice of this very deadline, as asked for at an instant or as not to be sent; false when it was not due. */
  settleNotice(tx: Tx, leg: Leg, askedAt: Date | null): Promise<boolean>;
}
