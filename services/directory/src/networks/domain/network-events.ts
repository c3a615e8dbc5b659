import type { DomainEvent } from '@maillage/kernel';
import type { Network } from './network.js';

/** Says a fact about a network with its whole public state; its banner is free text and is not part of it. */
export function networkEvent(
  fact: 'registered' | 'updated' | 'republished',
  network: Network,
): DomainEvent {
  const { version, banner: _banner, ...state } = network;
  return {
    type: `directory.network.${fact}.v1`,
    subject: network.id,
    aggregateVersion: version,
    networkId: network.id,
    audience: 'everyone',
    data: { network: state },
  };
}
