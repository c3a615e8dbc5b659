import {
  DomainError,
  type ExpectedVersion,
  type Idempotency,
  type IdempotencyRequest,
  type IdSource,
  type MemberScope,
  type UnitOfWork,
} from '@maillage/kernel';
import { IDEMPOTENCY, IDS, requireVersion, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { PLACE_GRANTS, type PlaceGrants } from '../../members/ports/place-grants.js';
import { NETWORKS, type Networks } from '../../networks/ports/networks.js';
import { mayKeepHubs } from '../domain/hub.policy.js';
import { HUBS, type Hub, type Hubs } from '../ports/hubs.js';

export interface HubWish {
  readonly name?: string | undefined;
  readonly networkIds?: readonly string[] | undefined;
}

/** Makes, changes and removes hubs; grants on a hub follow its networks in the same transaction. */
@Injectable()
export class KeepHubs {
  constructor(
    @Inject(HUBS) private readonly hubs: Hubs,
    @Inject(PLACE_GRANTS) private readonly grants: PlaceGrants,
    @Inject(NETWORKS) private readonly networks: Networks,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(IDEMPOTENCY) private readonly idempotency: Idempotency,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** @throws DomainError `HUB.NOT_ALLOWED` (forbidden), `HUB.UNKNOWN_NETWORK` (invalid). */
  async make(
    scope: MemberScope,
    wish: { readonly name: string; readonly networkIds: readonly string[] },
    request: IdempotencyRequest | undefined,
  ): Promise<Hub> {
    refuseOthers(scope);
    const networkIds = await this.knownNetworks(scope, wish.networkIds);
    const made = await this.idempotency.run(request, async (tx) => {
      const hub = { id: this.ids.next(), name: wish.name, networkIds, version: 1 };
      await this.hubs.insert(tx, hub);
      return hub;
    });
    return this.hubs.byId(scope, made.id);
  }

  /** @throws DomainError `HUB.NOT_FOUND`, `HUB.UNKNOWN_NETWORK`, `VERSION.STALE`. */
  async change(
    scope: MemberScope,
    id: string,
    wish: HubWish,
    expected: ExpectedVersion,
  ): Promise<Hub> {
    const hub = await this.hubs.byId(scope, id);
    requireVersion(hub, expected);
    const networkIds = wish.networkIds
      ? await this.knownNetworks(scope, wish.networkIds)
      : hub.networkIds;
    const changed = { ...hub, name: wish.name ?? hub.name, networkIds, version: hub.version + 1 };
    await this.unitOfWork.run(async (tx) => {
      await this.hubs.replace(tx, changed, hub.version);
      await this.grants.follow(tx, { scope: 'hub', scopeId: id }, networkIds);
    });
    return changed;
  }

  /** @throws DomainError `HUB.NOT_FOUND`, `HUB.STILL_GRANTED` (conflict), `VERSION.STALE`. */
  async remove(scope: MemberScope, id: string, expected: ExpectedVersion): Promise<void> {
    const hub = await this.hubs.byId(scope, id);
    requireVersion(hub, expected);
    const holders = await this.grants.holders({ scope: 'hub', scopeId: id });
    if (holders > 0) {
      throw new DomainError(
        'conflict',
        'HUB.STILL_GRANTED',
        `${String(holders)} members hold a grant on this hub; take those away first`,
        { holders },
      );
    }
    await this.unitOfWork.run((tx) => this.hubs.remove(tx, id, hub.version));
  }

  private async knownNetworks(scope: MemberScope, wished: readonly string[]): Promise<string[]> {
    const known = new Set((await this.networks.list(scope)).map(({ id }) => id));
    const unknown = wished.filter((id) => !known.has(id));
    if (unknown.length > 0) {
      throw new DomainError('invalid', 'HUB.UNKNOWN_NETWORK', 'a hub holds networks that exist');
    }
    return [...new Set(wished)];
  }
}

function refuseOthers(scope: MemberScope): void {
  if (mayKeepHubs(scope)) return;
  throw new DomainError('forbidden', 'HUB.NOT_ALLOWED', 'hubs are kept by the nation');
}
