import type { Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { HouseClients } from '../ports/house-clients.js';
import { API_CLIENT_MODEL, type ApiClientDocument } from './api-client.schema.js';

@Injectable()
export class MongoHouseClients implements HouseClients {
  constructor(@InjectModel(API_CLIENT_MODEL) private readonly clients: Model<ApiClientDocument>) {}

  async follow(tx: Tx, structureId: string, networkId: string): Promise<void> {
    await this.clients.updateMany(
      { scopeId: structureId, scope: 'structure' },
      { $set: { networkId }, $inc: { version: 1 } },
      { session: sessionOf(tx) },
    );
  }
}
