import type { MotiveBooker, OverridableField } from '@maillage/contracts/codes';
import { contentOf, type Motive, type NetworkMotive } from './motive.js';

/** What a structure decides for itself; null: as the network. Source: domain-appointments §2. */
export interface Overrides {
  readonly durationMinutes: number | null;
  readonly minNoticeMinutes: number | null;
  readonly bookableBy: readonly MotiveBooker[] | null;
}

/** A structure that offers a motive of its network. */
export interface MotiveSubscription extends Overrides {
  readonly id: string;
  readonly networkId: string;
  readonly structureId: string;
  readonly motiveCode: string;
  /** False once the structure offers it no longer; taken up again, it goes on from its version. */
  readonly active: boolean;
  readonly version: number;
}

export type OverridesChange = {
  readonly [Field in OverridableField]?: Overrides[Field] | undefined;
};

const asTheNetwork: Overrides = { durationMinutes: null, minNoticeMinutes: null, bookableBy: null };

/** A structure offers a motive from now on, all of it as the network has it. */
export function subscribe(
  named: Pick<MotiveSubscription, 'id' | 'networkId' | 'structureId' | 'motiveCode'>,
): MotiveSubscription {
  return { ...named, ...asTheNetwork, active: true, version: 1 };
}

/** Offered again after it had ended, all of it as the network has it. */
export function subscribeAgain(ended: MotiveSubscription): MotiveSubscription {
  return { ...ended, ...asTheNetwork, active: true, version: ended.version + 1 };
}

/** The next version, with what was given; null goes back to the network's value. */
export function override(
  subscription: MotiveSubscription,
  change: OverridesChange,
): MotiveSubscription {
  const {
    durationMinutes = subscription.durationMinutes,
    minNoticeMinutes = subscription.minNoticeMinutes,
    bookableBy = subscription.bookableBy,
  } = change;
  return {
    ...subscription,
    durationMinutes,
    minNoticeMinutes,
    bookableBy: bookableBy && [...new Set(bookableBy)],
    version: subscription.version + 1,
  };
}

/** Offered no longer; appointments that were booked stay as they are. */
export function endSubscription(subscription: MotiveSubscription): MotiveSubscription {
  return { ...subscription, active: false, version: subscription.version + 1 };
}

/**
 * The motive as the structure offers it: the network's present version, but for what the structure decides. Without a
 * step of its own, starts are a duration apart. Undefined when it is withdrawn, or not offered there.
 */
export function offeredAs(
  motive: NetworkMotive,
  subscription: MotiveSubscription | undefined,
): Motive | undefined {
  if (motive.withdrawn || !subscription?.active) return undefined;
  const { networkId, code, version } = motive;
  const { durationMinutes, minNoticeMinutes, bookableBy } = subscription;
  const duration = durationMinutes ?? motive.durationMinutes;
  return {
    networkId,
    code,
    version,
    ...contentOf(motive),
    durationMinutes: duration,
    stepMinutes: motive.stepMinutes ?? duration,
    minNoticeMinutes: minNoticeMinutes ?? motive.minNoticeMinutes,
    bookableBy: bookableBy ?? motive.bookableBy,
  };
}
