import type { PersonExport } from '@maillage/contracts/http/directory';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { CALL_MODEL, type CallDocument } from '../../call-list/persistence/call.schema.js';
import type { PersonMessages } from '../../ports/person-messages.js';
import { MESSAGE_MODEL, type MessageDocument } from './message.schema.js';

@Injectable()
export class MongoPersonMessages implements PersonMessages {
  constructor(
    @InjectModel(MESSAGE_MODEL) private readonly messages: Model<MessageDocument>,
    @InjectModel(CALL_MODEL) private readonly calls: Model<CallDocument>,
  ) {}

  async messagesTo(beneficiaryId: string): Promise<PersonExport['messages']> {
    const found = await this.messages
      .find({ 'recipient.id': beneficiaryId })
      .lean<MessageDocument[]>();
    return found
      .filter(({ recipient }) => recipient.kind === 'beneficiary')
      .map(({ _id, template, status, channel, delivery, settledAt, dueAt }) => ({
        ...{ id: _id, template, status },
        channel: channel ?? null,
        delivery: delivery ?? null,
        at: (settledAt ?? dueAt).toISOString(),
      }));
  }

  async callsTo(beneficiaryId: string): ReturnType<PersonMessages['callsTo']> {
    const found = await this.calls.find({ beneficiaryId }).lean<CallDocument[]>();
    return found.map(({ _id, structureId, template, reason, status, listedAt }) => ({
      ...{ id: _id, structureId, template, reason, status },
      listedAt: listedAt.toISOString(),
    }));
  }
}
