import type { DomainEvent } from '@maillage/kernel';
import type { Network } from './network.js';

/** Says a fact about a network with its whole public state. */
export function networkEvent(
  fact: 'registered' | 'updated' | 'republished',
  network: Network,
): DomainEvent {
  const { version, ...state } = network;
  return {
    type: `directory.network.${fact}.v1`,
    subject: network.id,
    aggregateVersion: version,
    networkId: network.id,
    audience: 'everyone',
    data: { network: state },
  };
}
