import { DomainError, type MemberScope, type Scope, type Tx } from '@maillage/kernel';
import { pageOver, sessionOf, type Page, type PageRequest } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { isAtDesk, type Call } from '../domain/call.js';
import type { CallList } from '../ports/call-list.js';
import { CALL_MODEL, type CallDocument } from './call.schema.js';

@Injectable()
export class MongoCallList implements CallList {
  constructor(@InjectModel(CALL_MODEL) private readonly calls: Model<CallDocument>) {}

  async add(tx: Tx, { id, ...call }: Call): Promise<void> {
    await this.calls.insertMany([{ _id: id, ...call }], { session: sessionOf(tx) });
  }

  async toMake(scope: MemberScope, structureId: string, page: PageRequest): Promise<Page<Call>> {
    const branches = isAtDesk(scope, { structureId }) ? [{ structureId, status: 'to-call' }] : [];
    const order = { field: 'expiresAt', direction: 'ascending' } as const;
    const found = await pageOver<CallDocument>(
      this.calls,
      branches as Parameters<typeof pageOver<CallDocument>>[1],
      order,
      page,
    );
    return { ...found, data: found.data.map(callOf) };
  }

  async byId(scope: Scope, id: string): Promise<Call> {
    const found = await this.calls.findById(id).lean<CallDocument>();
    if (!found || !(scope.role === 'service' || isAtDesk(scope, found))) {
      throw new DomainError('not-found', 'CALL.NOT_FOUND', `There is no call ${id}.`);
    }
    return callOf(found);
  }

  async save(tx: Tx, { id, ...call }: Call, readVersion: number): Promise<boolean> {
    const { modifiedCount } = await this.calls.updateOne(
      { _id: id, version: readVersion },
      { $set: call },
      { session: sessionOf(tx) },
    );
    return modifiedCount === 1;
  }

  async overdue(now: Date, limit: number): Promise<Call[]> {
    const found = await this.calls
      .find({ status: 'to-call', expiresAt: { $lte: now } })
      .limit(limit)
      .lean<CallDocument[]>();
    return found.map(callOf);
  }

  async forgetBeneficiary(tx: Tx, beneficiaryId: string): Promise<void> {
    await this.calls.deleteMany({ beneficiaryId }, { session: sessionOf(tx) });
  }
}

function callOf({ _id, ...call }: CallDocument): Call {
  return { id: _id, ...call };
}
