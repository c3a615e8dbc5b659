import type { Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Delivery } from '../../domain/message.js';
import { MESSAGE_MODEL, type MessageDocument } from '../../sending/persistence/message.schema.js';
import type { AnsweredMessage } from '../domain/answered.js';
import type { FollowedSms } from '../ports/followed-sms.js';

/** A receipt may still come after it was given up. */
const open: readonly Delivery[] = ['awaited', 'unknown'];

@Injectable()
export class MongoFollowedSms implements FollowedSms {
  constructor(@InjectModel(MESSAGE_MODEL) private readonly messages: Model<MessageDocument>) {}

  async isKept(providerId: string): Promise<boolean> {
    return (await this.messages.exists({ providerId })) !== null;
  }

  async arrived(tx: Tx, providerId: string): Promise<void> {
    await this.messages.updateOne(
      { providerId, delivery: { $in: open } },
      { $set: { delivery: 'delivered' } },
      { session: sessionOf(tx) },
    );
  }

  async didNotArrive(tx: Tx, providerId: string, now: Date): Promise<void> {
    await this.messages.updateOne(
      { providerId, status: 'sent', delivery: { $in: open } },
      {
        $set: { status: 'queued', delivery: 'failed', dueAt: now, heldAt: now },
        $addToSet: { tried: 'sms' },
        $unset: { forgetAt: '' },
      },
      { session: sessionOf(tx) },
    );
  }

  async giveUp(since: Date, limit: number): Promise<number> {
    const silent = await this.messages
      .find({ delivery: 'awaited', settledAt: { $lte: since } }, { _id: 1 })
      .limit(limit)
      .lean<MessageDocument[]>();
    for (const { _id } of silent) {
      await this.messages.updateOne(
        { _id, delivery: 'awaited' },
        { $set: { delivery: 'unknown' } },
      );
    }
    return silent.length;
  }

  async lastTo(contactHashes: readonly string[]): Promise<AnsweredMessage | null> {
    const lasts = await Promise.all(
      contactHashes.map((contactHash) =>
        this.messages
          .find({ contactHash })
          .sort({ settledAt: -1 })
          .limit(1)
          .lean<MessageDocument[]>(),
      ),
    );
    const [last] = lasts.flat().sort((a, b) => instantOf(b) - instantOf(a));
    if (!last) return null;
    const { _id: id, version, dedupeKey, template, requestedBy, recipient } = last;
    return { id, version, dedupeKey, template, requestedBy, recipient };
  }

  async raise(tx: Tx, { id, version }: AnsweredMessage): Promise<boolean> {
    const { modifiedCount } = await this.messages.updateOne(
      { _id: id, version },
      { $inc: { version: 1 } },
      { session: sessionOf(tx) },
    );
    return modifiedCount === 1;
  }
}

const instantOf = ({ settledAt }: MessageDocument): number => settledAt?.getTime() ?? 0;
