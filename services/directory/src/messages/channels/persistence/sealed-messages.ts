import type { SealedStore } from '@maillage/vault';
import { getModelToken } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { MESSAGE_MODEL, type MessageDocument } from '../../sending/persistence/message.schema.js';
import { SEALED_MESSAGES } from '../../ports/sealed-messages.js';
import { SMS_STOP_MODEL, type SmsStopDocument } from './mongo-sms-contacts.js';

/** Nothing here can be moved: a hash does not give its number back. So a version stays while any of this rests on it. */
function unmoved(name: string, count: (version: string) => Promise<number>): SealedStore {
  return {
    name,
    waiting: count,
    rewrap: () => Promise.resolve({ moved: 0, broken: 0, after: null }),
    broken: () => Promise.resolve(0),
  };
}

const under = (version: string): RegExp => new RegExp(`^${version}:`);

/** Messages on their way, and receipts of the last thirty days, which are forgotten by themselves. */
export function sealedMessages(messages: Model<MessageDocument>): SealedStore {
  return unmoved('messages', async (version) => {
    const sealed = await messages.countDocuments({ 'sealed.keyVersion': version });
    return sealed + (await messages.countDocuments({ contactHash: under(version) }));
  });
}

/** Numbers that said STOP: kept for good, and as a hash only. */
export function sealedStops(stops: Model<SmsStopDocument>): SealedStore {
  return unmoved('SMS stops', (version) => stops.countDocuments({ _id: under(version) }));
}

export const sealedMessagesProvider = {
  provide: SEALED_MESSAGES,
  inject: [getModelToken(MESSAGE_MODEL), getModelToken(SMS_STOP_MODEL)],
  useFactory: (messages: Model<MessageDocument>, stops: Model<SmsStopDocument>): SealedStore[] => [
    sealedMessages(messages),
    sealedStops(stops),
  ],
};
