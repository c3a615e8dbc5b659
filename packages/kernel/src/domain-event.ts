import type { Tx } from './unit-of-work.js';

/**
 * Who may be told of an event: everyone who may read the aggregate, one operator team and the authors,
 * or operator teams only.
 */
export type Audience = 'everyone' | 'operators' | `team:${string}`;

/** What happened to an aggregate, said by the domain; `messaging` wraps it in a CloudEvents envelope. */
export interface DomainEvent<Data = unknown> {
  /** `<service>.<aggregate>.<past-participle>.v<N>` */
  readonly type: string;
  /** Id of the aggregate. */
  readonly subject: string;
  readonly aggregateVersion: number;
  /** The tenant; absent for national reference data. */
  readonly networkId?: string;
  readonly structureId?: string;
  /** The structure that this very fact takes it away from. */
  readonly formerStructureId?: string;
  /** Operator teams that may read at this moment. */
  readonly teamIds?: readonly string[];
  /** Authors, booker, assignee. */
  readonly memberIds?: readonly string[];
  readonly audience: Audience;
  readonly data: Data;
}

/** Keeps events in the transaction of their cause; a relay publishes them after the commit. */
export interface Outbox {
  /** @throws Error when an event does not satisfy its contract: a defect of the caller, nothing is saved. */
  append(tx: Tx, events: readonly DomainEvent[]): Promise<void>;
}
