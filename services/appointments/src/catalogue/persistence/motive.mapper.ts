import type { NetworkMotive } from '../domain/motive.js';
import type { MotiveSubscription } from '../domain/subscription.js';
import type { MotiveDocument, MotiveSubscriptionDocument } from './motive.schema.js';

export function toMotiveDocument({ id, ...motive }: NetworkMotive): MotiveDocument {
  return { _id: id, ...motive };
}

export function toMotive({ _id, ...motive }: MotiveDocument): NetworkMotive {
  return { id: _id, ...motive };
}

export function toSubscriptionDocument({
  id,
  ...subscription
}: MotiveSubscription): MotiveSubscriptionDocument {
  return { _id: id, ...subscription };
}

export function toSubscription({
  _id,
  ...subscription
}: MotiveSubscriptionDocument): MotiveSubscription {
  return { id: _id, ...subscription };
}
