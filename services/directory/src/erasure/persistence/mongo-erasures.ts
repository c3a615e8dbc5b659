import { DomainError, type Scope, type ServiceScope, type Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Erasure } from '../domain/erasure.js';
import { mayFollowErasure } from '../domain/erasure.policy.js';
import type { Erasures } from '../ports/erasures.js';
import { ERASURE_MODEL, type ErasureDocument } from './erasure.schema.js';

@Injectable()
export class MongoErasures implements Erasures {
  constructor(@InjectModel(ERASURE_MODEL) private readonly erasures: Model<ErasureDocument>) {}

  async byId(scope: Scope, id: string): Promise<Erasure> {
    const found = await this.erasures.findOne({ _id: id }).lean<ErasureDocument>();
    if (found && mayFollowErasure(scope, found)) return erasureOf(found);
    throw new DomainError('not-found', 'ERASURE.NOT_FOUND', `There is no erasure ${id}.`);
  }

  async find(tx: Tx, id: string): Promise<Erasure | undefined> {
    const session = sessionOf(tx);
    const found = await this.erasures
      .findOne({ _id: id }, null, { session })
      .lean<ErasureDocument>();
    return found ? erasureOf(found) : undefined;
  }

  async ofPerson(_scope: ServiceScope, beneficiaryId: string): Promise<Erasure | undefined> {
    const found = await this.erasures.find({ beneficiaryId }).lean<ErasureDocument[]>();
    return found
      .map(erasureOf)
      .sort((a, b) => b.requestedAt.getTime() - a.requestedAt.getTime())
      .at(0);
  }

  async *erasedIds(_scope: ServiceScope): AsyncIterable<string> {
    const erasures = this.erasures.find({}, { beneficiaryId: 1 }).lean<ErasureDocument[]>();
    for await (const { beneficiaryId } of erasures.cursor()) yield beneficiaryId;
  }

  async insert(tx: Tx, erasure: Erasure): Promise<void> {
    await this.erasures.insertMany([documentOf(erasure)], { session: sessionOf(tx) });
  }

  async save(tx: Tx, erasure: Erasure): Promise<void> {
    const { _id, ...state } = documentOf(erasure);
    const { modifiedCount } = await this.erasures.updateOne(
      { _id, version: erasure.version - 1 },
      { $set: state },
      { session: sessionOf(tx) },
    );
    if (modifiedCount === 1) return;
    throw new DomainError('conflict', 'VERSION.STALE', `erasure ${_id} changed: read it again`);
  }

  async due(_scope: ServiceScope, now: Date, limit: number): Promise<Erasure[]> {
    const found = await this.erasures
      .find({ open: true, sayAt: { $lte: now } })
      .limit(limit)
      .lean<ErasureDocument[]>();
    return found.map(erasureOf);
  }
}

function documentOf({ id, ...state }: Erasure): ErasureDocument {
  return { _id: id, ...state, open: state.sayAt !== null };
}

function erasureOf({ _id, open: _open, ...state }: ErasureDocument): Erasure {
  return { id: _id, ...state };
}
