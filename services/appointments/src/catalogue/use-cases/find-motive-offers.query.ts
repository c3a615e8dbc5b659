import type { Scope } from '@maillage/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { offeredAs } from '../domain/subscription.js';
import type { Motive, MotiveOffers } from '../ports/motive-offers.js';
import { MOTIVE_SUBSCRIPTIONS, type MotiveSubscriptions } from '../ports/motive-subscriptions.js';
import { MOTIVES, type Motives } from '../ports/motives.js';

/** Puts the network's motive and the structure's decisions together at every read: a correction is there at once. */
@Injectable()
export class FindMotiveOffers implements MotiveOffers {
  constructor(
    @Inject(MOTIVES) private readonly motives: Motives,
    @Inject(MOTIVE_SUBSCRIPTIONS) private readonly subscriptions: MotiveSubscriptions,
  ) {}

  async of(
    scope: Scope,
    networkId: string,
    structureId: string,
    motiveCode: string,
  ): Promise<Motive | undefined> {
    const [motive, subscription] = await Promise.all([
      this.motives.find(scope, networkId, motiveCode),
      this.subscriptions.find(scope, structureId, motiveCode),
    ]);
    return motive && subscription?.networkId === networkId
      ? offeredAs(motive, subscription)
      : undefined;
  }

  async at(
    scope: Scope,
    networkId: string,
    motiveCode: string,
  ): Promise<ReadonlyMap<string, Motive> | undefined> {
    const [motive, subscriptions] = await Promise.all([
      this.motives.find(scope, networkId, motiveCode),
      this.subscriptions.toMotive(scope, networkId, motiveCode),
    ]);
    if (!motive || motive.withdrawn) return undefined;
    const offers = new Map<string, Motive>();
    for (const subscription of subscriptions) {
      const offered = offeredAs(motive, subscription);
      if (offered) offers.set(subscription.structureId, offered);
    }
    return offers;
  }
}
