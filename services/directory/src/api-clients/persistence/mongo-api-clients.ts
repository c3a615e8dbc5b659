import { DomainError, type Scope, type Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { clientsVisibleTo, mayReadClient } from '../domain/api-client.policy.js';
import type { ApiClient } from '../domain/api-client.js';
import type { ApiClients, KeptSecret } from '../ports/api-clients.js';
import { API_CLIENT_MODEL, type ApiClientDocument } from './api-client.schema.js';

@Injectable()
export class MongoApiClients implements ApiClients {
  constructor(@InjectModel(API_CLIENT_MODEL) private readonly clients: Model<ApiClientDocument>) {}

  async list(scope: Scope, networkId: string | undefined): Promise<ApiClient[]> {
    const found = await this.candidates(clientsVisibleTo(scope), networkId);
    return found
      .map(clientOf)
      .sort((a, b) => a.name.localeCompare(b.name, 'fr') || (a.id < b.id ? -1 : 1));
  }

  async byId(scope: Scope, id: string, tx?: Tx): Promise<ApiClient> {
    const found = await this.clients
      .findById(id)
      .session(tx ? sessionOf(tx) : null)
      .lean<ApiClientDocument>();
    if (!found || !mayReadClient(scope, found)) {
      throw new DomainError('not-found', 'API_CLIENT.NOT_FOUND', `There is no API client ${id}.`);
    }
    return clientOf(found);
  }

  async secretOf(id: string): Promise<KeptSecret | null> {
    const found = await this.clients.findById(id, { secret: 1 }).lean<ApiClientDocument>();
    return found?.secret ?? null;
  }

  async register(tx: Tx, client: ApiClient, secret: KeptSecret): Promise<void> {
    const { id, ...state } = client;
    await this.clients.insertMany([{ _id: id, ...state, secret }], { session: sessionOf(tx) });
  }

  async revoke(tx: Tx, { id, revokedAt, version }: ApiClient): Promise<void> {
    const written = await this.clients.updateOne(
      { _id: id, version: version - 1 },
      { $set: { revokedAt, version } },
      { session: sessionOf(tx) },
    );
    if (written.modifiedCount === 0) {
      throw new DomainError('conflict', 'VERSION.STALE', 'this client has changed: read it again');
    }
  }

  /** One equality for each query; one query for each network, in parallel. */
  private async candidates(
    visible: readonly string[] | 'all',
    networkId: string | undefined,
  ): Promise<ApiClientDocument[]> {
    if (visible === 'all' && networkId === undefined) {
      return this.clients.find({}).lean<ApiClientDocument[]>();
    }
    const networks =
      networkId === undefined
        ? visible
        : [networkId].filter((id) => visible === 'all' || visible.includes(id));
    const found = await Promise.all(
      [...networks].map((id) => this.clients.find({ networkId: id }).lean<ApiClientDocument[]>()),
    );
    return found.flat();
  }
}

function clientOf({ _id, secret: _secret, ...state }: ApiClientDocument): ApiClient {
  return { id: _id, ...state };
}
