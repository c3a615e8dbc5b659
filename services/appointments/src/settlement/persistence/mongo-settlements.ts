import type { ServiceScope } from '@maillage/kernel';
import { findByIds, isDuplicateKey } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import type { SettlementEntry, Settlements } from '../ports/settlements.js';
import { SETTLEMENT, type SettlementDocument } from './settlement.schema.js';

@Injectable()
export class MongoSettlements implements Settlements {
  constructor(@InjectModel(SETTLEMENT) private readonly entries: Model<SettlementDocument>) {}

  async named(
    _scope: ServiceScope,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, SettlementEntry>> {
    const found = await findByIds(this.entries, ids);
    return new Map(found.map((document) => [document._id, toEntry(document)]));
  }

  ofStructure(_scope: ServiceScope, structureId: string): Promise<SettlementEntry[]> {
    return this.fitting({ structureId });
  }

  ofNetwork(_scope: ServiceScope, networkId: string): Promise<SettlementEntry[]> {
    return this.fitting({ networkId });
  }

  ofMember(_scope: ServiceScope, memberId: string): Promise<SettlementEntry[]> {
    return this.fitting({ memberId });
  }

  async ids(_scope: ServiceScope, limit: number): Promise<string[]> {
    const found = await this.entries.find({}, { _id: 1 }).limit(limit).lean<SettlementDocument[]>();
    return found.map(({ _id }) => _id);
  }

  async keep({ id: _id, ...state }: SettlementEntry): Promise<boolean> {
    if (state.version > 1) {
      const filter = { _id, version: state.version - 1 };
      return (await this.entries.updateOne(filter, { $set: state })).modifiedCount === 1;
    }
    try {
      await this.entries.insertMany([{ _id, ...state }]);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  async drop({ id: _id, version }: SettlementEntry): Promise<boolean> {
    return (await this.entries.deleteOne({ _id, version })).deletedCount === 1;
  }

  private async fitting(filter: QueryFilter<SettlementDocument>): Promise<SettlementEntry[]> {
    return (await this.entries.find(filter).lean<SettlementDocument[]>()).map(toEntry);
  }
}

function toEntry({ _id: id, ...entry }: SettlementDocument): SettlementEntry {
  return { id, ...entry };
}
