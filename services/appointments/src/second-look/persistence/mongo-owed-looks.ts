import type { ServiceScope, Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { OwedLook, OwedLooks } from '../ports/second-look.js';
import { OWED_LOOK, type OwedLookDocument } from './owed-look.schema.js';

@Injectable()
export class MongoOwedLooks implements OwedLooks {
  constructor(@InjectModel(OWED_LOOK) private readonly looks: Model<OwedLookDocument>) {}

  async add(tx: Tx, { id, ...look }: OwedLook): Promise<void> {
    await this.looks.insertMany([{ _id: id, ...look }], { session: sessionOf(tx) });
  }

  async all(_scope: ServiceScope, limit: number): Promise<OwedLook[]> {
    const found = await this.looks.find({}).limit(limit).lean<OwedLookDocument[]>();
    return found.map(({ _id: id, ...look }) => ({ id, ...look }));
  }

  async settle(ids: readonly string[]): Promise<void> {
    for (const _id of ids) await this.looks.deleteOne({ _id });
  }
}
