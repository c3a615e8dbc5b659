import type { UnitOfWork } from '@maillage/kernel';
import { sessionOf, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { CallCount, ClientCall, ClientCalls } from '../ports/client-calls.js';
import {
  CALL_COUNT_MODEL,
  CLIENT_CALLS_MODEL,
  type CallCountDocument,
  type ClientCallsDocument,
} from './api-client.schema.js';

/** More than a question carries: what is said again is found among them. */
const most = 300;

@Injectable()
export class MongoClientCalls implements ClientCalls {
  constructor(
    @InjectModel(CLIENT_CALLS_MODEL) private readonly logs: Model<ClientCallsDocument>,
    @InjectModel(CALL_COUNT_MODEL) private readonly counts: Model<CallCountDocument>,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
  ) {}

  async keep(clientId: string, calls: readonly ClientCall[]): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const session = sessionOf(tx);
      const log = await this.logs.findById(clientId, null, { session }).lean<ClientCallsDocument>();
      const kept = new Set(log?.calls.map(({ id }) => id));
      const fresh = calls.filter(({ id }) => !kept.has(id));
      if (fresh.length === 0) return;
      await this.logs.updateOne(
        { _id: clientId },
        { $push: { calls: { $each: fresh, $slice: -most } } },
        { upsert: true, session },
      );
      for (const { _id, count, ...said } of countsOf(clientId, fresh)) {
        const change = { $inc: { count }, $setOnInsert: said };
        await this.counts.updateOne({ _id }, change, { upsert: true, session });
      }
    });
  }

  async of(clientId: string): Promise<ClientCall[]> {
    const log = await this.logs.findById(clientId).lean<ClientCallsDocument>();
    return [...(log?.calls ?? [])].reverse();
  }

  async countsOf(clientId: string): Promise<CallCount[]> {
    const found = await this.counts.find({ clientId }).lean<CallCountDocument[]>();
    return found
      .sort((a, b) => b.day.getTime() - a.day.getTime() || (a._id < b._id ? -1 : 1))
      .map(({ day, method, route, status, count }) => {
        return { day: dayOf(day), method, route, status, count };
      });
  }
}

function countsOf(clientId: string, calls: readonly ClientCall[]): CallCountDocument[] {
  const counts = new Map<string, CallCountDocument>();
  for (const { at, method, route, status } of calls) {
    const day = dayOf(at);
    const _id = [clientId, day, method, route, String(status)].join(' ');
    const count = (counts.get(_id)?.count ?? 0) + 1;
    counts.set(_id, { ...{ _id, clientId, method, route, status, count }, day: new Date(day) });
  }
  return [...counts.values()];
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
