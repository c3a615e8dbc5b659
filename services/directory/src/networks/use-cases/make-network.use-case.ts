import { ianaZoneOfDepartment } from '@maillage/calendar';
import { defaultNetworkSettings } from '@maillage/contracts/codes';
import {
  DomainError,
  type Idempotency,
  type IdempotencyRequest,
  type IdSource,
  type MemberScope,
  type Outbox,
} from '@maillage/kernel';
import { IDEMPOTENCY, IDS, OUTBOX } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { refuseUnknownDepartments } from '../domain/departments.js';
import { networkEvent } from '../domain/network-events.js';
import { mayMakeNetworks } from '../domain/network.policy.js';
import { NETWORKS, type Network, type Networks } from '../ports/networks.js';

@Injectable()
export class MakeNetwork {
  constructor(
    @Inject(NETWORKS) private readonly networks: Networks,
    @Inject(IDEMPOTENCY) private readonly idempotency: Idempotency,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** @throws DomainError `NETWORK.NOT_ALLOWED` (forbidden), `NETWORK.UNKNOWN_DEPARTMENT` (invalid). */
  async execute(
    scope: MemberScope,
    wish: { readonly name: string; readonly departments: readonly string[] },
    request: IdempotencyRequest | undefined,
  ): Promise<Network> {
    if (!mayMakeNetworks(scope)) {
      throw new DomainError(
        'forbidden',
        'NETWORK.NOT_ALLOWED',
        'networks are made by who administers the nation',
      );
    }
    refuseUnknownDepartments(wish.departments);
    const made = await this.idempotency.run(request, async (tx) => {
      const network: Network = {
        id: this.ids.next(),
        name: wish.name,
        departments: [...new Set(wish.departments)],
        zone: ianaZoneOfDepartment(wish.departments[0] ?? ''),
        demonstration: false,
        settings: defaultNetworkSettings,
        banner: null,
        version: 1,
      };
      await this.networks.insert(tx, network);
      await this.outbox.append(tx, [networkEvent('registered', network)]);
      return { id: network.id, version: network.version };
    });
    return this.networks.byId(scope, made.id);
  }
}
