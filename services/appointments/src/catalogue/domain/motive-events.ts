import type { DomainEvent } from '@maillage/kernel';
import type { NetworkMotive } from './motive.js';
import type { MotiveSubscription } from './subscription.js';

/** Says that a motive entered a network's catalogue, or has a new version. */
export function motiveEvent(
  fact: 'registered' | 'updated',
  { id, networkId, code, label, operatorCodes, withdrawn, version }: NetworkMotive,
): DomainEvent {
  return {
    type: `appointments.motive.${fact}.v1`,
    subject: id,
    aggregateVersion: version,
    networkId,
    audience: 'everyone',
    data: {
      motive: { id, networkId, code, label, operatorCodes: [...operatorCodes], withdrawn },
    },
  };
}

/** Says what a structure makes of a motive of its network. */
export function subscriptionEvent(subscription: MotiveSubscription): DomainEvent {
  const { id, networkId, structureId, motiveCode, active, version } = subscription;
  return {
    type: 'appointments.motive.subscription-changed.v1',
    subject: id,
    aggregateVersion: version,
    networkId,
    structureId,
    audience: 'everyone',
    data: { networkId, structureId, motiveCode, offered: active },
  };
}
