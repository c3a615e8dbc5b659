import type { MessageChannel } from '@maillage/contracts/codes';
import type { Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/service-kit';
import { KeyRing, openRecord, sealRecord, type SealedRecord } from '@maillage/vault';
import { Injectable, Logger } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { z } from 'zod';
import type { FailureReason, Message, MessageStatus } from '../../domain/message.js';
import type {
  Departure,
  MessageStore,
  NewMessage,
  StoredMessage,
  WaitingMessage,
} from '../ports/message-store.js';
import { MESSAGE_MODEL, type MessageDocument } from './message.schema.js';
import {
  latestAbout,
  MESSAGE_SUBJECT_MODEL,
  noteLatest,
  type MessageSubjectDocument,
} from './message-subjects.js';

/** Clocks of replicas differ by less; one that is further back was set. */
const CLOCK_SKEW_MS = 2 * 60_000;
/** What a message says of a person, and how to know their answer, is kept so long after it is settled. */
const FORGET_AFTER_MS = 30 * 24 * 3600 * 1000;

const secretsSchema = z.record(z.string(), z.string());

@Injectable()
export class MongoMessageStore implements MessageStore {
  private readonly logger = new Logger('Messages');

  constructor(
    @InjectModel(MESSAGE_MODEL) private readonly messages: Model<MessageDocument>,
    @InjectModel(MESSAGE_SUBJECT_MODEL) private readonly subjects: Model<MessageSubjectDocument>,
    private readonly ring: KeyRing,
  ) {}

  async store(tx: Tx, message: NewMessage, now: Date): Promise<boolean> {
    const { id, secrets, ...request } = message;
    const once = `${message.requestedBy}:${message.dedupeKey}`;
    const sealed =
      Object.keys(secrets).length === 0 ? {} : { sealed: sealRecord(this.ring, secrets, id) };
    const dueAt = message.notBefore ?? now;
    const start = { attempts: 0, tried: [], version: 1, status: 'queued', dueAt, heldAt: now };
    const { upsertedCount } = await this.messages.updateOne(
      { once },
      { $setOnInsert: { _id: id, ...request, ...sealed, ...start } },
      { upsert: true, session: sessionOf(tx) },
    );
    // Said again, at whatever sequence, it is not later than itself.
    if (upsertedCount === 0) return false;
    await noteLatest(this.subjects, tx, message);
    return true;
  }

  async earlierWaiting(tx: Tx, { requestedBy, about }: NewMessage): Promise<WaitingMessage[]> {
    if (!about) return [];
    const found = await this.messages
      .find({ 'about.thing': about.thing }, null, { session: sessionOf(tx) })
      .lean<MessageDocument[]>();
    return found.flatMap((each) => {
      const { status } = each;
      const waits = status === 'queued' || status === 'listed';
      const earlier = each.about !== undefined && each.about.sequence < about.sequence;
      if (!waits || !earlier || each.requestedBy !== requestedBy) return [];
      return [{ ...this.opened(each, each.attempts), status }];
    });
  }

  async isSuperseded(message: Message): Promise<boolean> {
    const latest = await latestAbout(this.subjects, message);
    return message.about !== undefined && latest > message.about.sequence;
  }

  async takeDue(now: Date, leaseUntil: Date, limit: number): Promise<StoredMessage[]> {
    const setBack = new Date(now.getTime() + CLOCK_SKEW_MS);
    const due = await this.messages
      .find({ status: 'queued', dueAt: { $lte: now } })
      .sort({ dueAt: 1 })
      .limit(limit)
      .lean<MessageDocument[]>();
    const ofAnotherClock = await this.messages
      .find({ status: 'queued', heldAt: { $gt: setBack } })
      .limit(limit)
      .lean<MessageDocument[]>();
    const found = new Map([...due, ...ofAnotherClock].map((each) => [each._id, each]));
    const taken: StoredMessage[] = [];
    for (const document of [...found.values()].slice(0, limit)) {
      const { modifiedCount } = await this.messages.updateOne(
        { _id: document._id, status: 'queued', attempts: document.attempts, dueAt: document.dueAt },
        { $set: { dueAt: leaseUntil, heldAt: now }, $inc: { attempts: 1 } },
      );
      if (modifiedCount === 1) taken.push(this.opened(document, document.attempts + 1));
    }
    return taken;
  }

  async byId(id: string): Promise<StoredMessage | null> {
    const found = await this.messages.findById(id).lean<MessageDocument>();
    return found ? this.opened(found, found.attempts) : null;
  }

  async postpone({ id, attempts }: Message, now: Date, dueAt: Date): Promise<void> {
    await this.messages.updateOne(
      { _id: id, status: 'queued', attempts },
      { $set: { dueAt, heldAt: now } },
    );
  }

  async passOn(tx: Tx, message: Message, tried: MessageChannel, now: Date): Promise<boolean> {
    const { modifiedCount } = await this.messages.updateOne(
      { _id: message.id, status: 'queued', attempts: message.attempts },
      { $addToSet: { tried }, $set: { dueAt: now, heldAt: now } },
      { session: sessionOf(tx) },
    );
    return modifiedCount === 1;
  }

  async list(tx: Tx, { id, expiresAt }: Message): Promise<boolean> {
    const { modifiedCount } = await this.messages.updateOne(
      { _id: id, status: 'queued' },
      { $set: { status: 'listed', dueAt: expiresAt }, $addToSet: { tried: 'call' } },
      { session: sessionOf(tx) },
    );
    return modifiedCount === 1;
  }

  async settleSent(tx: Tx, message: Message, departure: Departure, at: Date): Promise<boolean> {
    const from = departure.channel === 'call' ? 'listed' : 'queued';
    // A code may have to leave again by another way: it stays sealed while it is of use.
    const keepsCode = departure.channel === 'sms' && Object.keys(message.secrets).length > 0;
    const forgetAt = keepsCode ? message.expiresAt : after(at);
    const followed = departure.channel === 'sms' ? { delivery: 'awaited' } : {};
    const { modifiedCount } = await this.messages.updateOne(
      { _id: message.id, status: from },
      {
        $set: { status: 'sent', ...departure, ...followed, settledAt: at, forgetAt },
        $inc: { version: 1 },
        ...(keepsCode ? {} : { $unset: { sealed: '' } }),
      },
      { session: sessionOf(tx) },
    );
    return modifiedCount === 1;
  }

  async settleFailed(
    tx: Tx,
    message: Message,
    from: Exclude<MessageStatus, 'failed'>,
    reason: FailureReason,
    at: Date,
  ): Promise<boolean> {
    const { modifiedCount } = await this.messages.updateOne(
      { _id: message.id, status: from, attempts: message.attempts },
      {
        $set: { status: 'failed', reason, settledAt: at, forgetAt: after(at) },
        $inc: { version: 1 },
        $unset: { sealed: '' },
      },
      { session: sessionOf(tx) },
    );
    return modifiedCount === 1;
  }

  async forgetOld(now: Date, limit: number): Promise<number> {
    const old = await this.messages
      .find({ forgetAt: { $lte: now } }, { _id: 1, settledAt: 1 })
      .limit(limit)
      .lean<MessageDocument[]>();
    for (const { _id, settledAt = now } of old) {
      // A code is of no use any more; whose answer comes back is still to be known.
      const change =
        after(settledAt) > now
          ? { $set: { forgetAt: after(settledAt) }, $unset: { sealed: '' } }
          : { $set: { params: {} }, $unset: { sealed: '', contactHash: '', forgetAt: '' } };
      await this.messages.updateOne({ _id }, change);
    }
    return old.length;
  }

  async forgetRecipient(tx: Tx, beneficiaryId: string): Promise<void> {
    await this.messages.deleteMany({ 'recipient.id': beneficiaryId }, { session: sessionOf(tx) });
  }

  /** One that does not open must not hold up those that were taken with it. */
  private secretsOf(id: string, sealed: SealedRecord | undefined) {
    if (sealed === undefined) return { secrets: {}, readable: true };
    try {
      const secrets = secretsSchema.parse(openRecord(this.ring, sealed, id));
      return { secrets, readable: true };
    } catch (error) {
      this.logger.error(`message ${id} does not open: ${(error as Error).message}`);
      return { secrets: {}, readable: false };
    }
  }

  private opened(document: MessageDocument, attempts: number): StoredMessage {
    const { id, requestedBy, dedupeKey, recipient, template, params, ...rest } = {
      id: document._id,
      ...document,
    };
    const { notBefore, expiresAt, tried, version, correlationId, traceparent, sealed } = rest;
    const { about } = document;
    return {
      id,
      requestedBy,
      dedupeKey,
      recipient,
      template,
      params,
      ...this.secretsOf(id, sealed),
      ...{ notBefore, expiresAt, about },
      attempts,
      tried,
      undelivered: document.delivery === 'failed',
      version,
      correlationId,
      traceparent,
    };
  }
}

function after(at: Date): Date {
  return new Date(at.getTime() + FORGET_AFTER_MS);
}
