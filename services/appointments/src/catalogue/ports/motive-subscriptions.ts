import type { Scope, Tx } from '@maillage/kernel';
import type { MotiveSubscription } from '../domain/subscription.js';

export type { MotiveSubscription };

export const MOTIVE_SUBSCRIPTIONS = Symbol('MotiveSubscriptions');

/** What structures make of their network's motives; ended ones are kept, to go on from their version. */
export interface MotiveSubscriptions {
  ofStructure(scope: Scope, structureId: string): Promise<MotiveSubscription[]>;
  /** Of every structure of the network; none when it is out of reach. */
  toMotive(scope: Scope, networkId: string, motiveCode: string): Promise<MotiveSubscription[]>;
  find(
    scope: Scope,
    structureId: string,
    motiveCode: string,
  ): Promise<MotiveSubscription | undefined>;
  byId(scope: Scope, id: string): Promise<MotiveSubscription | undefined>;
  /** Those of a structure that is of that network now: what its new network does not have, it offers no more. */
  follow(structureId: string, networkId: string): Promise<void>;
  /** @throws DomainError `MOTIVE.SUBSCRIBED_MEANWHILE` (conflict). */
  insert(tx: Tx, subscriptions: readonly MotiveSubscription[]): Promise<void>;
  /** Over the version before it. @throws DomainError `VERSION.STALE` (conflict). */
  save(tx: Tx, subscription: MotiveSubscription): Promise<void>;
}
