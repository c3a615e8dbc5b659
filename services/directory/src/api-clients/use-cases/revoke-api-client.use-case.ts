import {
  DomainError,
  type Clock,
  type ExpectedVersion,
  type Scope,
  type UnitOfWork,
} from '@maillage/kernel';
import { CLOCK, requireVersion, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { mayManageClient } from '../domain/api-client.policy.js';
import { revoked, type ApiClient } from '../domain/api-client.js';
import { API_CLIENTS, type ApiClients } from '../ports/api-clients.js';

@Injectable()
export class RevokeApiClient {
  constructor(
    @Inject(API_CLIENTS) private readonly clients: ApiClients,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param version `current`: whatever it is, from the command line
   * @throws DomainError `API_CLIENT.NOT_FOUND`, `API_CLIENT.NOT_YOURS`, `API_CLIENT.REVOKED`, `VERSION.STALE`
   */
  execute(scope: Scope, id: string, version: ExpectedVersion | 'current'): Promise<ApiClient> {
    return this.unitOfWork.run(async (tx) => {
      const client = await this.clients.byId(scope, id, tx);
      if (!mayManageClient(scope, client)) {
        throw new DomainError('forbidden', 'API_CLIENT.NOT_YOURS', 'not yours to revoke');
      }
      if (version !== 'current') requireVersion(client, version);
      const next = revoked(client, this.clock.now());
      await this.clients.revoke(tx, next);
      return next;
    });
  }
}
