import { defaultNetworkSettings } from '@maillage/contracts/codes';
import { DomainError, type IdSource, type Outbox, type Scope, type Tx } from '@maillage/kernel';

import { IDS, OUTBOX, sessionOf } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Network } from '../domain/network.js';
import { networkEvent } from '../domain/network-events.js';
import { networksVisibleTo } from '../domain/network.policy.js';
import type { DepartmentNetworks, Networks, NewDepartmentNetwork } from '../ports/networks.js';
import { NETWORK_MODEL, type NetworkDocument } from './network.schema.js';

@Injectable()
export class MongoNetworks implements Networks, DepartmentNetworks {
  constructor(
    @InjectModel(NETWORK_MODEL) private readonly networks: Model<NetworkDocument>,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async list(scope: Scope): Promise<Network[]> {
    const visible = networksVisibleTo(scope);
    const filter = visible === 'all' ? {} : { _id: { $in: [...visible] } };
    const found = await this.networks.find(filter).lean<NetworkDocument[]>();
    return found.map(networkOf).sort((a, b) => a.name.localeCompare(b.name, 'fr'));
  }

  async byId(scope: Scope, id: string): Promise<Network> {
    const visible = networksVisibleTo(scope);
    const mayRead = visible === 'all' || visible.includes(id);
    const found = mayRead ? await this.networks.findById(id).lean<NetworkDocument>() : null;
    if (!found) {
      throw new DomainError('not-found', 'NETWORK.NOT_FOUND', `There is no network ${id}.`);
    }
    return networkOf(found);
  }

  async insert(tx: Tx, { id, ...state }: Network): Promise<void> {
    await this.networks.insertMany([{ _id: id, ...state }], { session: sessionOf(tx) });
  }

  async replace(tx: Tx, { id, ...state }: Network, readVersion: number): Promise<void> {
    const written = await this.networks.updateOne(
      { _id: id, version: readVersion },
      { $set: state },
      { session: sessionOf(tx) },
    );
    if (written.modifiedCount === 1) return;
    throw new DomainError('conflict', 'VERSION.STALE', 'The network changed since: read it again.');
  }

  async byDepartment(): Promise<ReadonlyMap<string, Network>> {
    const found = await this.networks
      .find({ listedDepartment: { $exists: true } })
      .lean<NetworkDocument[]>();
    return new Map(found.map((each) => [each.listedDepartment ?? '', networkOf(each)]));
  }

  async register(tx: Tx, networks: readonly NewDepartmentNetwork[]): Promise<Network[]> {
    const documents = networks.map(({ department, name, zone }) => ({
      _id: this.ids.next(),
      name,
      departments: [department],
      zone,
      demonstration: false,
      settings: defaultNetworkSettings,
      banner: null,
      version: 1,
      listedDepartment: department,
    }));
    await this.networks.insertMany(documents, { session: sessionOf(tx) });
    const made = documents.map(networkOf);
    await this.outbox.append(
      tx,
      made.map((network) => networkEvent('registered', network)),
    );
    return made;
  }
}

/** A stored network as the domain knows it; one stored before networks had settings has the usual ones. */
export function networkOf(document: NetworkDocument): Network {
  const { _id, listedDepartment: _listed, ...state } = document;
  return { id: _id, ...usual, ...state };
}

const usual = { settings: defaultNetworkSettings, banner: null };
