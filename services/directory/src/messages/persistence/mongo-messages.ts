import type { Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Message } from '../domain/message.js';
import type { Messages, Outcome, StoredMessage } from '../ports/messages.js';
import { MESSAGE_MODEL, type MessageDocument } from './message.schema.js';

@Injectable()
export class MongoMessages implements Messages {
  constructor(@InjectModel(MESSAGE_MODEL) private readonly messages: Model<MessageDocument>) {}

  async store(tx: Tx, message: Omit<StoredMessage, 'attempts'>, dueAt: Date): Promise<void> {
    const { id, ...request } = message;
    const once = `${message.requestedBy}:${message.dedupeKey}`;
    await this.messages.updateOne(
      { once },
      { $setOnInsert: { _id: id, ...request, attempts: 0, status: 'queued', dueAt } },
      { upsert: true, session: sessionOf(tx) },
    );
  }

  async takeDue(now: Date, leaseUntil: Date, limit: number): Promise<StoredMessage[]> {
    const due = await this.messages
      .find({ status: 'queued', dueAt: { $lte: now } })
      .limit(limit)
      .lean<MessageDocument[]>();
    const taken: StoredMessage[] = [];
    for (const document of due) {
      const { modifiedCount } = await this.messages.updateOne(
        { _id: document._id, status: 'queued', dueAt: document.dueAt },
        { $set: { dueAt: leaseUntil }, $inc: { attempts: 1 } },
      );
      if (modifiedCount === 1) taken.push(messageOf(document, document.attempts + 1));
    }
    return taken;
  }

  async postpone({ id }: Message, dueAt: Date): Promise<void> {
    await this.messages.updateOne({ _id: id, status: 'queued' }, { $set: { dueAt } });
  }

  async settle(tx: Tx, { id }: Message, outcome: Outcome, at: Date): Promise<boolean> {
    const { modifiedCount } = await this.messages.updateOne(
      { _id: id, status: 'queued' },
      { $set: { ...outcome, settledAt: at } },
      { session: sessionOf(tx) },
    );
    return modifiedCount === 1;
  }
}

function messageOf(document: MessageDocument, attempts: number): StoredMessage {
  const { _id, once: _once, status: _status, dueAt: _dueAt, ...message } = document;
  return { id: _id, ...message, attempts };
}
