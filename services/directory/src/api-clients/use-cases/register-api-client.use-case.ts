import {
  DomainError,
  type Clock,
  type Idempotency,
  type IdempotencyRequest,
  type IdSource,
  type Scope,
} from '@maillage/kernel';
import { CLOCK, IDEMPOTENCY, IDS } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { NETWORKS, type Networks } from '../../networks/ports/networks.js';
import { STRUCTURES, type Structures } from '../../structures/ports/structures.js';
import { freshSecret } from '../client-secret.js';
import { requireRoleOnScope, type ApiClient } from '../domain/api-client.js';
import { mayManageClient } from '../domain/api-client.policy.js';
import { API_CLIENTS, type ApiClients } from '../ports/api-clients.js';

export type ClientToRegister = Pick<ApiClient, 'name' | 'role' | 'scope' | 'scopeId'>;

@Injectable()
export class RegisterApiClient {
  constructor(
    @Inject(API_CLIENTS) private readonly clients: ApiClients,
    @Inject(NETWORKS) private readonly networks: Networks,
    @Inject(STRUCTURES) private readonly structures: Structures,
    @Inject(IDEMPOTENCY) private readonly idempotency: Idempotency,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @returns the client, and its secret; null when the request was carried out before, since it is said only once
   * @throws DomainError `API_CLIENT.NOT_YOURS` (forbidden): a role that the caller may not hand out;
   *   `API_CLIENT.ROLE_OFF_SCOPE`; what is foreign to the caller is not found.
   */
  async execute(
    scope: Scope,
    asked: ClientToRegister,
    request?: IdempotencyRequest,
  ): Promise<{ readonly client: ApiClient; readonly secret: string | null }> {
    requireRoleOnScope(asked.role, asked.scope);
    const networkId = await this.networkOf(scope, asked);
    if (!mayManageClient(scope, { networkId, role: asked.role })) {
      throw new DomainError('forbidden', 'API_CLIENT.NOT_YOURS', 'this role is not yours to give');
    }
    const { secret, kept } = await freshSecret();
    const made = await this.idempotency.run(request, async (tx) => {
      const client: ApiClient = {
        ...asked,
        id: this.ids.next(),
        networkId,
        createdBy: scope.role === 'service' ? 'operator' : scope.memberId,
        createdAt: this.clock.now(),
        revokedAt: null,
        version: 1,
      };
      await this.clients.register(tx, client, kept);
      return client;
    });
    const client = await this.clients.byId(scope, made.id);
    return { client, secret: made.replayed ? null : secret };
  }

  private async networkOf(scope: Scope, asked: ClientToRegister): Promise<string> {
    if (asked.scope === 'network') return (await this.networks.byId(scope, asked.scopeId)).id;
    return (await this.structures.byId(scope, asked.scopeId)).networkId;
  }
}
