import type { CivilDate, ServiceScope, Tx } from '@maillage/kernel';
import { isDuplicateKey, sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { CapacityMarks } from '../ports/capacity-marks.js';
import { CAPACITY_MARK, type CapacityMarkDocument } from './capacity-mark.schema.js';

@Injectable()
export class MongoCapacityMarks implements CapacityMarks {
  constructor(@InjectModel(CAPACITY_MARK) private readonly marks: Model<CapacityMarkDocument>) {}

  async saidUntil(_scope: ServiceScope, structureId: string): Promise<CivilDate | undefined> {
    const found = await this.marks.findOne({ _id: structureId }).lean<CapacityMarkDocument>();
    return found?.saidUntil as CivilDate | undefined;
  }

  async begin(_scope: ServiceScope, structureId: string, day: CivilDate): Promise<void> {
    try {
      await this.marks.insertMany([{ _id: structureId, saidUntil: day }]);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  async advance(tx: Tx, structureId: string, before: CivilDate, day: CivilDate): Promise<boolean> {
    const advanced = await this.marks.updateOne(
      { _id: structureId, saidUntil: before },
      { $set: { saidUntil: day } },
      { session: sessionOf(tx) },
    );
    return advanced.modifiedCount === 1;
  }
}
