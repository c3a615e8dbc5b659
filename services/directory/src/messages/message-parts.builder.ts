import type { Clock } from '@maillage/kernel';
import { uuidIds } from '@maillage/service-kit';
import type { KeyRing } from '@maillage/vault';
import type { Connection } from 'mongoose';
import { CALL_MODEL, callSchema, type CallDocument } from './call-list/persistence/call.schema.js';
import { MongoCallList } from './call-list/persistence/mongo-call-list.js';
import {
  MongoSmsContacts,
  SMS_STOP_MODEL,
  smsStopSchema,
  type SmsStopDocument,
} from './channels/persistence/mongo-sms-contacts.js';
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
  CODE_TURN_MODEL,
  codeTurnSchema,
  MongoOneTimeCodes,
  ONE_TIME_CODE_MODEL,
  oneTimeCodeSchema,
  type CodeTurnDocument,
  type OneTimeCodeDocument,
} from './one-time-codes/persistence/mongo-one-time-codes.js';
import { MessagesInProcess } from './sending/messaging/messages-in-process.js';
import {
  MESSAGE_MODEL,
  messageSchema,
  type MessageDocument,
} from './sending/persistence/message.schema.js';
import {
  MESSAGE_SUBJECT_MODEL,
  messageSubjectSchema,
  type MessageSubjectDocument,
} from './sending/persistence/message-subjects.js';
import { MongoPersonMessages } from './sending/persistence/mongo-person-messages.js';
import { MongoMessageStore } from './sending/persistence/mongo-message-store.js';

/** The repositories of messages on a bench's database. */
export function messagePartsOf(connection: Connection, ring: KeyRing, clock: Clock) {
  const models = {
    messages: connection.model<MessageDocument>(MESSAGE_MODEL, messageSchema),
    subjects: connection.model<MessageSubjectDocument>(MESSAGE_SUBJECT_MODEL, messageSubjectSchema),
    calls: connection.model<CallDocument>(CALL_MODEL, callSchema),
    notices: connection.model<NoticeDocument>(NOTICE_MODEL, noticeSchema),
    preferences: connection.model<PreferenceDocument>(PREFERENCE_MODEL, preferenceSchema),
    stops: connection.model<SmsStopDocument>(SMS_STOP_MODEL, smsStopSchema),
    codes: connection.model<OneTimeCodeDocument>(ONE_TIME_CODE_MODEL, oneTimeCodeSchema),
    turns: connection.model<CodeTurnDocument>(CODE_TURN_MODEL, codeTurnSchema),
  };
  const store = new MongoMessageStore(models.messages, models.subjects, ring);
  const calls = new MongoCallList(models.calls);
  const codes = new MongoOneTimeCodes(models.codes, models.turns, ring);
  return {
    models,
    store,
    calls,
    codes,
    notices: new MongoNoticeBoard(models.notices, models.preferences),
    ofPersons: new MongoPersonMessages(models.messages, models.calls),
    contacts: new MongoSmsContacts(models.stops, ring),
    entry: new MessagesInProcess(store, calls, codes, clock, uuidIds),
  };
}
