import { DomainError, type CivilDate, type ServiceScope, type Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { KeptPersons, PersonActivity } from '../ports/kept-persons.js';
import { housesOf } from './beneficiary-seal.js';
import { BENEFICIARY_MODEL, type BeneficiaryDocument } from './beneficiary.schema.js';

@Injectable()
export class MongoKeptPersons implements KeptPersons {
  constructor(
    @InjectModel(BENEFICIARY_MODEL) private readonly persons: Model<BeneficiaryDocument>,
  ) {}

  async noteActivity(tx: Tx, activity: PersonActivity): Promise<void> {
    const { beneficiaryId: _id, networkId, day, structureId } = activity;
    const session = sessionOf(tx);
    const held = await this.persons.findById(_id, null, { session }).lean<BeneficiaryDocument>();
    if (!held?.sealed.wrappedKey || held.networkId !== networkId) return;
    const { version, lastActivityDay = null } = held;
    const houses = housesOf(held);
    const later = lastActivityDay === null || lastActivityDay < day;
    const newHouse = structureId !== null && !houses.includes(structureId);
    if (!later && !newHouse) return;
    const noted = await this.persons.updateOne(
      { _id, version },
      {
        $set: {
          ...(later ? { lastActivityDay: day } : {}),
          ...(newHouse ? { structureIds: [...houses, structureId], version: version + 1 } : {}),
        },
      },
      { session },
    );
    if (noted.modifiedCount === 1) return;
    throw new DomainError('conflict', 'VERSION.STALE', `beneficiary ${_id} changed meanwhile`);
  }

  async inactive(
    _scope: ServiceScope,
    networkId: string,
    until: CivilDate,
    limit: number,
  ): Promise<string[]> {
    const found = await this.persons
      .find({ networkId, lastActivityDay: { $lte: until } }, { _id: 1 })
      .limit(limit)
      .lean<Pick<BeneficiaryDocument, '_id'>[]>();
    return found.map(({ _id }) => _id);
  }

  countInactive(networkId: string, until: CivilDate): Promise<number> {
    return this.persons.countDocuments({ networkId, lastActivityDay: { $lte: until } });
  }

  async beginCounting(_scope: ServiceScope, today: CivilDate): Promise<void> {
    await this.persons.updateMany(
      { lastActivityDay: { $exists: false } },
      { $set: { lastActivityDay: today } },
    );
  }
}
