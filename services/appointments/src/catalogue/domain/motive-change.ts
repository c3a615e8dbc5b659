import type { MotiveAct } from '@maillage/contracts/codes';
import type { NetworkMotive } from './motive.js';
import { differencesOf, overrideDifferences, type Difference } from './motive-difference.js';
import type { MotiveSubscription, Overrides } from './subscription.js';

/** One change of a network's motive, or of what a structure makes of it: author, time, before and after. */
export interface MotiveChange {
  readonly id: string;
  readonly networkId: string;
  readonly motiveCode: string;
  /** Null: the network's motive itself. */
  readonly structureId: string | null;
  readonly act: MotiveAct;
  /** Version of the motive, or of the subscription, that the change made. */
  readonly version: number;
  readonly at: Date;
  readonly authorId: string;
  readonly differences: readonly Difference[];
}

/** Who changed it, and when; the id is that of the entry. */
export type Signature = Pick<MotiveChange, 'id' | 'at' | 'authorId'>;

/** What became of a network's motive; `before` is null of one that was made or adopted. */
export function changeOfMotive(
  act: MotiveAct,
  before: NetworkMotive | null,
  after: NetworkMotive,
  signature: Signature,
): MotiveChange {
  const { networkId, code, version } = after;
  const differences = differencesOf(before, after);
  const named = { networkId, motiveCode: code, structureId: null };
  return { ...signature, ...named, act, version, differences };
}

const asTheNetwork: Overrides = { durationMinutes: null, minNoticeMinutes: null, bookableBy: null };

/** What became of a structure's subscription; `before` is undefined of a new one. */
export function changeOfSubscription(
  act: MotiveAct,
  before: MotiveSubscription | undefined,
  after: MotiveSubscription,
  signature: Signature,
): MotiveChange {
  const { networkId, motiveCode, structureId, version } = after;
  const differences = overrideDifferences(before ?? asTheNetwork, after);
  return { ...signature, networkId, motiveCode, structureId, act, version, differences };
}

/** What an edit of a motive is called. */
export function actOfEdit(before: NetworkMotive, after: NetworkMotive): MotiveAct {
  if (before.withdrawn === after.withdrawn) return 'edited';
  return after.withdrawn ? 'withdrawn' : 'restored';
}
