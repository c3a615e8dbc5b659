import { DomainError, type Scope, type Tx } from '@maillage/kernel';
import { MongoRepository, sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Hub } from '../domain/hub.js';
import { mayKeepHubs } from '../domain/hub.policy.js';
import type { Hubs } from '../ports/hubs.js';
import { HUB_MODEL, type HubDocument } from './hub.schema.js';

@Injectable()
export class MongoHubs extends MongoRepository<HubDocument> implements Hubs {
  constructor(@InjectModel(HUB_MODEL) hubs: Model<HubDocument>) {
    super(hubs);
  }

  protected sees(scope: Scope): boolean {
    return mayKeepHubs(scope);
  }

  async list(scope: Scope): Promise<Hub[]> {
    if (!mayKeepHubs(scope)) return [];
    const found = await this.model.find().lean<HubDocument[]>();
    return found.map(hubOf).sort((a, b) => a.name.localeCompare(b.name, 'fr'));
  }

  async byId(scope: Scope, id: string): Promise<Hub> {
    const found = await this.findDocument(scope, id);
    if (!found) throw new DomainError('not-found', 'HUB.NOT_FOUND', `There is no hub ${id}.`);
    return hubOf(found);
  }

  async networkIdsOf(id: string): Promise<readonly string[] | null> {
    const found = await this.model.findById(id).lean<HubDocument>();
    return found?.networkIds ?? null;
  }

  async insert(tx: Tx, hub: Hub): Promise<void> {
    await this.insertDocument(documentOf(hub), tx);
  }

  async replace(tx: Tx, hub: Hub, readVersion: number): Promise<void> {
    await this.replaceDocument(documentOf(hub), readVersion, tx);
  }

  async remove(tx: Tx, id: string, readVersion: number): Promise<void> {
    const removed = await this.model.deleteOne(
      { _id: id, version: readVersion },
      { session: sessionOf(tx) },
    );
    if (removed.deletedCount === 1) return;
    throw new DomainError('conflict', 'VERSION.STALE', 'The hub changed since: read it again.');
  }
}

/** A hub as it is stored. */
export function documentOf({ id, ...state }: Hub): HubDocument {
  return { _id: id, ...state, networkIds: [...state.networkIds] };
}

function hubOf({ _id, ...state }: HubDocument): Hub {
  return { id: _id, ...state };
}
