import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { ClientCall, ClientCalls } from '../ports/client-calls.js';
import { CLIENT_CALLS_MODEL, type ClientCallsDocument } from './api-client.schema.js';

const most = 300;

@Injectable()
export class MongoClientCalls implements ClientCalls {
  constructor(@InjectModel(CLIENT_CALLS_MODEL) private readonly logs: Model<ClientCallsDocument>) {}

  async keep(clientId: string, calls: readonly ClientCall[]): Promise<void> {
    await this.logs.updateOne(
      { _id: clientId },
      { $push: { calls: { $each: [...calls], $slice: -most } } },
      { upsert: true },
    );
  }

  async of(clientId: string): Promise<ClientCall[]> {
    const log = await this.logs.findById(clientId).lean<ClientCallsDocument>();
    return [...(log?.calls ?? [])].reverse();
  }
}
