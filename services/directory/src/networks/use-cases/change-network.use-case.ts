import {
  DomainError,
  type ExpectedVersion,
  type MemberScope,
  type Outbox,
  type UnitOfWork,
} from '@maillage/kernel';
import { OUTBOX, requireVersion, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { refuseUnknownDepartments } from '../domain/departments.js';
import { changedNetwork, type NetworkWish } from '../domain/network-change.js';
import { networkEvent } from '../domain/network-events.js';
import { mayChangeNetwork, type NetworkPart } from '../domain/network.policy.js';
import { NETWORKS, type Network, type Networks } from '../ports/networks.js';

const parts: readonly NetworkPart[] = ['name', 'departments', 'settings', 'banner'];

@Injectable()
export class ChangeNetwork {
  constructor(
    @Inject(NETWORKS) private readonly networks: Networks,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
  ) {}

  /**
   * @throws DomainError `NETWORK.NOT_FOUND`, `NETWORK.NOT_ALLOWED` (forbidden), `NETWORK.UNKNOWN_DEPARTMENT`,
   *   `NETWORK.EMPTY_QUIET_HOURS` (invalid), `VERSION.STALE`.
   */
  async execute(
    scope: MemberScope,
    id: string,
    wish: NetworkWish,
    expected: ExpectedVersion,
  ): Promise<Network> {
    const network = await this.networks.byId(scope, id);
    const touched = parts.filter((part) => wish[part] !== undefined);
    if (!mayChangeNetwork(scope, id, touched)) {
      throw new DomainError(
        'forbidden',
        'NETWORK.NOT_ALLOWED',
        `the role ${scope.role} does not change ${touched.join(', ')} of this network`,
      );
    }
    requireVersion(network, expected);
    const added = wish.departments?.filter((code) => !network.departments.includes(code)) ?? [];
    refuseUnknownDepartments(added);
    const changed = changedNetwork(network, wish);
    await this.unitOfWork.run(async (tx) => {
      await this.networks.replace(tx, changed, network.version);
      await this.outbox.append(tx, [networkEvent('updated', changed)]);
    });
    return changed;
  }
}
