import { Inbox, Reaction } from '@maillage/messaging';
import type { EventEnvelope } from '@maillage/contracts/events';
import { Controller, Inject } from '@nestjs/common';
import { NETWORK_COPIES, type NetworkCopies } from '../ports/directory-copies.js';

type Said = 'registered' | 'updated' | 'republished';

@Controller()
export class CopyNetworkWhenDirectorySaysIt {
  constructor(
    private readonly inbox: Inbox,
    @Inject(NETWORK_COPIES) private readonly networks: NetworkCopies,
  ) {}

  @Reaction(
    'directory.network.registered.v1',
    'directory.network.updated.v1',
    'directory.network.republished.v1',
  )
  async copy(envelope: EventEnvelope<`directory.network.${Said}.v1`>): Promise<void> {
    const { id, settings } = envelope.data.network;
    const { reminderDelaysHours } = settings;
    await this.inbox.once(envelope, 'copy-network', (tx) =>
      this.networks.keepIfNewer(tx, {
        id,
        version: envelope.aggregateversion,
        reminderDelaysHours,
      }),
    );
  }
}
