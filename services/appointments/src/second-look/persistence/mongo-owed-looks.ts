import type { ServiceScope, Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import type { OwedLook, OwedLooks } from '../ports/second-look.js';
import { OWED_LOOK, type OwedLookDocument } from './owed-look.schema.js';

@Injectable()
export class MongoOwedLooks implements OwedLooks {
  constructor(@InjectModel(OWED_LOOK) private readonly looks: Model<OwedLookDocument>) {}

  async add(tx: Tx, { id, ...look }: OwedLook): Promise<void> {
    await this.looks.insertMany([{ _id: id, ...look }], { session: sessionOf(tx) });
  }

  async due(_scope: ServiceScope, now: Date, limit: number): Promise<OwedLook[]> {
    const oldest = (filter: QueryFilter<OwedLookDocument>) =>
      this.looks.find(filter).sort({ at: 1 }).limit(limit).lean<OwedLookDocument[]>();
    const [never, again] = await Promise.all([
      oldest({ notBefore: null }),
      oldest({ notBefore: { $lte: now } }),
    ]);
    return [...never, ...again]
      .sort((a, b) => +a.at - +b.at)
      .slice(0, limit)
      .map(({ _id: id, crossing, at }) => ({ id, crossing, at }));
  }

  async putOff(ids: readonly string[], until: Date): Promise<void> {
    for (const _id of ids) await this.looks.updateOne({ _id }, { $set: { notBefore: until } });
  }

  async settle(ids: readonly string[]): Promise<void> {
    for (const _id of ids) await this.looks.deleteOne({ _id });
  }
}
