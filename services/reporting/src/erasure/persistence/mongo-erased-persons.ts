import type { Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Schema, type Model } from 'mongoose';
import type { ErasedPersons } from '../ports/erased-persons.js';

export interface ErasedPersonDocument {
  readonly _id: string;
  readonly at: Date;
}

export const ERASED_PERSON_MODEL = 'ErasedPerson';

export const erasedPersonSchema = new Schema(
  { _id: { type: String, required: true }, at: { type: Date, required: true } },
  { collection: 'erased_persons', versionKey: false },
);

@Injectable()
export class MongoErasedPersons implements ErasedPersons {
  constructor(
    @InjectModel(ERASED_PERSON_MODEL) private readonly persons: Model<ErasedPersonDocument>,
  ) {}

  async remember(tx: Tx, beneficiaryId: string, at: Date): Promise<void> {
    await this.persons.updateOne(
      { _id: beneficiaryId },
      { $setOnInsert: { at } },
      { upsert: true, session: sessionOf(tx) },
    );
  }

  async has(tx: Tx, beneficiaryId: string): Promise<boolean> {
    const found = await this.persons
      .findOne({ _id: beneficiaryId }, null, { session: sessionOf(tx) })
      .lean<ErasedPersonDocument>();
    return found !== null;
  }
}
