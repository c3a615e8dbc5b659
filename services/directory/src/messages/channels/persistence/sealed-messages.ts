import type { SealedStore } from '@maillage/vault';
import { getModelToken } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { MESSAGE_MODEL, type MessageDocument } from '../../sending/persistence/message.schema.js';
import { SEALED_MESSAGES } from '../../ports/sealed-messages.js';
import { SMS_STOP_MODEL, type SmsStopDocument } from './mongo-sms-contacts.js';

/**
 * Nothing here can be moved: a hash does not give its number back, and a message on its way is sealed until it is sent.
 * So a key stays while any of this rests on it.
 */
function unmoved(name: string, waiting: SealedStore['waiting']): SealedStore {
  return {
    ...{ name, waiting },
    rewrap: () => Promise.resolve({ moved: 0, broken: 0, after: null }),
    broken: () => Promise.resolve(0),
  };
}

/** A range: the embedded server finds nothing by a regular expression on an indexed field. */
const hashedUnder = (version: string) => ({ $gte: `${version}:`, $lt: `${version};` });

/** Messages on their way, and receipts of the last thirty days, which are forgotten by themselves. */
export function sealedMessages(messages: Model<MessageDocument>): SealedStore {
  return unmoved('messages', (version, section) =>
    messages.countDocuments(
      section === 'keys' ? { 'sealed.keyVersion': version } : { contactHash: hashedUnder(version) },
    ),
  );
}

/** Numbers that said STOP: kept for good, and as a hash only, which holds up no key that seals. */
export function sealedStops(stops: Model<SmsStopDocument>): SealedStore {
  return unmoved('SMS stops', (version, section) =>
    section === 'keys' ? Promise.resolve(0) : stops.countDocuments({ _id: hashedUnder(version) }),
  );
}

export const sealedMessagesProvider = {
  provide: SEALED_MESSAGES,
  inject: [getModelToken(MESSAGE_MODEL), getModelToken(SMS_STOP_MODEL)],
  useFactory: (messages: Model<MessageDocument>, stops: Model<SmsStopDocument>): SealedStore[] => [
    sealedMessages(messages),
    sealedStops(stops),
  ],
};
