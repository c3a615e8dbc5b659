import type { Tx } from '@maillage/kernel';
import { findByIds, sessionOf } from '@maillage/service-kit';
import { keyedHash, keyedHashes, KeyRing } from '@maillage/vault';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Schema, type Model } from 'mongoose';
import type { SmsContacts } from '../ports/sms-contacts.js';

const PURPOSE = 'sms-contact';

export interface SmsStopDocument {
  /** Keyed hash of the number. */
  readonly _id: string;
  readonly stoppedAt: Date;
}

export const SMS_STOP_MODEL = 'SmsStop';

export const smsStopSchema = new Schema(
  { _id: { type: String, required: true }, stoppedAt: { type: Date, required: true } },
  { collection: 'sms_stops', versionKey: false },
);

@Injectable()
export class MongoSmsContacts implements SmsContacts {
  constructor(
    @InjectModel(SMS_STOP_MODEL) private readonly stops: Model<SmsStopDocument>,
    private readonly ring: KeyRing,
  ) {}

  hashOf(phone: string): string {
    return keyedHash(this.ring, PURPOSE, phone);
  }

  hashesOf(phone: string): readonly string[] {
    return keyedHashes(this.ring, PURPOSE, phone);
  }

  async hasStopped(phone: string): Promise<boolean> {
    return (await findByIds(this.stops, this.hashesOf(phone))).length > 0;
  }

  async stop(tx: Tx, phone: string, at: Date): Promise<void> {
    await this.stops.updateOne(
      { _id: this.hashOf(phone) },
      { $setOnInsert: { stoppedAt: at } },
      { upsert: true, session: sessionOf(tx) },
    );
  }
}
