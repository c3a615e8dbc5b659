import type { Clock } from '@maillage/kernel';
import { scopeOfService, uuidIds } from '@maillage/service-kit';
import type { KeyRing } from '@maillage/vault';
import type { Connection } from 'mongoose';
import type { Bench } from '../directory-bench.builder.js';
import { CALL_MODEL, callSchema, type CallDocument } from './call-list/persistence/call.schema.js';
import { MongoCallList } from './call-list/persistence/mongo-call-list.js';
import { mailerInMemory } from './channels/mailer-in-memory.builder.js';
import {
  MongoSmsContacts,
  SMS_STOP_MODEL,
  smsStopSchema,
  type SmsStopDocument,
} from './channels/persistence/mongo-sms-contacts.js';
import { smsOperatorInMemory } from './channels/sms-operator-in-memory.builder.js';
import { MongoNoticeBoard } from './notices/persistence/mongo-notice-board.js';
import {
  NOTICE_MODEL,
  noticeSchema,
  PREFERENCE_MODEL,
  preferenceSchema,
  type NoticeDocument,
  type PreferenceDocument,
} from './notices/persistence/notice.schema.js';
import {
  MongoOneTimeCodes,
  ONE_TIME_CODE_MODEL,
  oneTimeCodeSchema,
  type OneTimeCodeDocument,
} from './one-time-codes/persistence/mongo-one-time-codes.js';
import { MessagesInProcess } from './sending/messaging/messages-in-process.js';
import {
  MESSAGE_MODEL,
  messageSchema,
  type MessageDocument,
} from './sending/persistence/message.schema.js';
import { MongoMessageStore } from './sending/persistence/mongo-message-store.js';
import { DispatchMessage } from './sending/use-cases/dispatch-message.js';
import { ReachRecipient } from './sending/use-cases/reach-recipient.query.js';
import { SendDueMessages } from './sending/use-cases/send-due-messages.use-case.js';

/** Collections that messages fill: emptied between two tests. */
export const messageCollections = [
  'messages',
  'calls',
  'notices',
  'notification_preferences',
  'sms_stops',
  'one_time_codes',
  'inbox',
  'outbox',
] as const;

/** The repositories of messages on a bench's database. */
export function messagePartsOf(connection: Connection, ring: KeyRing, clock: Clock) {
  const models = {
    messages: connection.model<MessageDocument>(MESSAGE_MODEL, messageSchema),
    calls: connection.model<CallDocument>(CALL_MODEL, callSchema),
    notices: connection.model<NoticeDocument>(NOTICE_MODEL, noticeSchema),
    preferences: connection.model<PreferenceDocument>(PREFERENCE_MODEL, preferenceSchema),
    stops: connection.model<SmsStopDocument>(SMS_STOP_MODEL, smsStopSchema),
    codes: connection.model<OneTimeCodeDocument>(ONE_TIME_CODE_MODEL, oneTimeCodeSchema),
  };
  const store = new MongoMessageStore(models.messages, ring);
  const calls = new MongoCallList(models.calls);
  const codes = new MongoOneTimeCodes(models.codes, ring);
  return {
    models,
    store,
    calls,
    codes,
    notices: new MongoNoticeBoard(models.notices, models.preferences),
    contacts: new MongoSmsContacts(models.stops, ring),
    entry: new MessagesInProcess(store, calls, codes, clock, uuidIds),
  };
}

/** Providers that keep what they take, and senders on one database; a second one is another replica. */
export function aPostOffice(bench: Bench) {
  const mailer = mailerInMemory();
  const sms = smsOperatorInMemory();
  const { beneficiaries, members, teams, structures, networks, messages } = bench;
  const { unitOfWork, outbox, clock } = bench;
  const { store, contacts, calls, notices } = messages;
  const reach = new ReachRecipient(beneficiaries, members, teams, structures, networks, contacts);
  const rules = { publicUrl: 'http://127.0.0.1:8080', sendsSms: true, defaultQuietHours: null };
  /** Looks once for what is due, as one replica does. @returns how many messages it took. */
  const send = (): Promise<number> => {
    const dispatch = new DispatchMessage(
      store,
      mailer,
      sms,
      contacts,
      calls,
      notices,
      unitOfWork,
      outbox,
      clock,
      rules,
    );
    const sender = new SendDueMessages(store, reach, dispatch, clock, rules);
    return sender.execute(scopeOfService('directory'), (_message, work) => work());
  };
  return { mailer, sms, reach, rules, send };
}

export type PostOffice = ReturnType<typeof aPostOffice>;
