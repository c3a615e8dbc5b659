import { DomainError, type Scope, type Tx } from '@maillage/kernel';
import { isDuplicateKey, MongoRepository, sessionOf, shareReads } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { RecentWrites } from '../../busy-time/ports/recent-writes.js';
import { reachesNetwork } from '../../directory-copies/ports/reach.js';
import type { MotiveSubscription, MotiveSubscriptions } from '../ports/motive-subscriptions.js';
import { keyOf, keyParts } from './key-parts.js';
import { toSubscription, toSubscriptionDocument } from './motive.mapper.js';
import { MOTIVE_SUBSCRIPTION, type MotiveSubscriptionDocument } from './motive.schema.js';

@Injectable()
export class MongoMotiveSubscriptions
  extends MongoRepository<MotiveSubscriptionDocument>
  implements MotiveSubscriptions
{
  /** By structure and motive. */
  private readonly shared = shareReads(async (key) => {
    const [structureId, motiveCode] = keyParts(key);
    const asked = { structureId, motiveCode };
    return (await this.model.findOne(asked).lean<MotiveSubscriptionDocument>()) ?? undefined;
  });

  constructor(
    @InjectModel(MOTIVE_SUBSCRIPTION) model: Model<MotiveSubscriptionDocument>,
    private readonly recent: RecentWrites,
  ) {
    super(model);
  }

  async ofStructure(scope: Scope, structureId: string): Promise<MotiveSubscription[]> {
    const found = await this.model.find({ structureId }).lean<MotiveSubscriptionDocument[]>();
    return found.filter((each) => this.sees(scope, each)).map(toSubscription);
  }

  async toMotive(
    scope: Scope,
    networkId: string,
    motiveCode: string,
  ): Promise<MotiveSubscription[]> {
    if (!reachesNetwork(scope, networkId)) return [];
    const found = await this.model
      .find({ networkId, motiveCode })
      .lean<MotiveSubscriptionDocument[]>();
    return found.map(toSubscription);
  }

  async find(
    scope: Scope,
    structureId: string,
    motiveCode: string,
  ): Promise<MotiveSubscription | undefined> {
    const found = await this.shared(keyOf(structureId, motiveCode));
    return found && this.sees(scope, found) ? toSubscription(found) : undefined;
  }

  async byId(scope: Scope, id: string): Promise<MotiveSubscription | undefined> {
    const found = await this.findDocument(scope, id);
    return found && toSubscription(found);
  }

  async follow(structureId: string, networkId: string): Promise<void> {
    const left = { structureId, networkId: { $ne: networkId } };
    // A change that was decided before is refused: it would lead back.
    await this.model.updateMany(left, { $set: { networkId }, $inc: { version: 1 } });
  }

  async insert(tx: Tx, subscriptions: readonly MotiveSubscription[]): Promise<void> {
    const documents = subscriptions.map(toSubscriptionDocument);
    try {
      await this.model.insertMany(documents, { session: sessionOf(tx) });
      this.recent.note(subscriptions.map(({ id }) => id));
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      throw new DomainError(
        'conflict',
        'MOTIVE.SUBSCRIBED_MEANWHILE',
        'somebody else has chosen one of these motives for this structure meanwhile: ask again',
      );
    }
  }

  async save(tx: Tx, subscription: MotiveSubscription): Promise<void> {
    await this.replaceDocument(toSubscriptionDocument(subscription), subscription.version - 1, tx);
    this.recent.note([subscription.id]);
  }

  protected sees(scope: Scope, { networkId }: MotiveSubscriptionDocument): boolean {
    return reachesNetwork(scope, networkId);
  }
}
