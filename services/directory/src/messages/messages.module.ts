import { Inbox } from '@maillage/messaging';
import { SERVICE_CONFIG } from '@maillage/service-kit';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { BeneficiariesModule } from '../beneficiaries/beneficiaries.module.js';
import type { DirectoryConfig } from '../config.js';
import { MembersModule } from '../members/members.module.js';
import { NetworksModule } from '../networks/networks.module.js';
import { OperatorsModule } from '../operators/operators.module.js';
import { StructuresModule } from '../structures/structures.module.js';
import { CallsController } from './call-list/http/calls.controller.js';
import { ExpireCallsSweep } from './call-list/jobs/expire-calls.sweep.js';
import { CALL_MODEL, callSchema } from './call-list/persistence/call.schema.js';
import { MongoCallList } from './call-list/persistence/mongo-call-list.js';
import { CALL_LIST } from './call-list/ports/call-list.js';
import { ReadCalls } from './call-list/use-cases/read-calls.query.js';
import { SettleCall } from './call-list/use-cases/settle-call.use-case.js';
import { readQuietHours } from './channels/domain/quiet-hours.js';
import { HttpSmsOperator } from './channels/http-sms-operator.js';
import {
  MongoSmsContacts,
  SMS_STOP_MODEL,
  smsStopSchema,
} from './channels/persistence/mongo-sms-contacts.js';
import { MAILER } from './channels/ports/mailer.js';
import { sealedMessagesProvider } from './channels/persistence/sealed-messages.js';
import { SMS_CONTACTS } from './channels/ports/sms-contacts.js';
import { SMS_OPERATOR } from './channels/ports/sms-operator.js';
import { SmtpMailer } from './channels/smtp-mailer.js';
import { NoticesController } from './notices/http/notices.controller.js';
import { TellOfNoticesSweep } from './notices/jobs/tell-of-notices.sweep.js';
import { MongoNoticeBoard } from './notices/persistence/mongo-notice-board.js';
import {
  NOTICE_MODEL,
  noticeSchema,
  PREFERENCE_MODEL,
  preferenceSchema,
} from './notices/persistence/notice.schema.js';
import { NOTICE_BOARD } from './notices/ports/notice-board.js';
import { KeepNotices } from './notices/use-cases/keep-notices.use-case.js';
import { AnswerCodes } from './one-time-codes/messaging/answer-codes.questions.js';
import {
  CODE_TURN_MODEL,
  codeTurnSchema,
  MongoOneTimeCodes,
  ONE_TIME_CODE_MODEL,
  oneTimeCodeSchema,
} from './one-time-codes/persistence/mongo-one-time-codes.js';
import { ONE_TIME_CODES } from './one-time-codes/ports/one-time-codes.js';
import { SendCode } from './one-time-codes/use-cases/send-code.use-case.js';
import { VerifyCode } from './one-time-codes/use-cases/verify-code.use-case.js';
import { MESSAGES } from './ports/messages.js';
import { PERSON_MESSAGES } from './ports/person-messages.js';
import { SendDueMessagesSweep } from './sending/jobs/send-due-messages.sweep.js';
import { MessagesInProcess } from './sending/messaging/messages-in-process.js';
import { StoreRequestedMessage } from './sending/messaging/store-requested-message.consumer.js';
import { MESSAGE_MODEL, messageSchema } from './sending/persistence/message.schema.js';
import { MongoMessageStore } from './sending/persistence/mongo-message-store.js';
import { MongoPersonMessages } from './sending/persistence/mongo-person-messages.js';
import {
  MESSAGE_SUBJECT_MODEL,
  messageSubjectSchema,
} from './sending/persistence/message-subjects.js';
import { MESSAGE_STORE } from './sending/ports/message-store.js';
import { KeepRequest } from './sending/use-cases/keep-request.use-case.js';
import { DispatchMessage } from './sending/use-cases/dispatch-message.js';
import { ReachRecipient } from './sending/use-cases/reach-recipient.query.js';
import { SendDueMessages } from './sending/use-cases/send-due-messages.use-case.js';
import { SENDING_RULES, type SendingRules } from './sending/use-cases/sending-rules.js';
import { SmsOperatorGuard } from './sms-webhook/http/sms-operator.guard.js';
import { SmsWebhookController } from './sms-webhook/http/sms-webhook.controller.js';
import { GiveUpReceiptsSweep } from './sms-webhook/jobs/give-up-receipts.sweep.js';
import { MongoFollowedSms } from './sms-webhook/persistence/mongo-followed-sms.js';
import { FOLLOWED_SMS } from './sms-webhook/ports/followed-sms.js';
import { SEALED_MESSAGES } from './ports/sealed-messages.js';
import { ONCE } from './sms-webhook/ports/once.js';
import { TakeAnswer } from './sms-webhook/use-cases/take-answer.use-case.js';
import { TakeReceipt } from './sms-webhook/use-cases/take-receipt.use-case.js';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: MESSAGE_MODEL, schema: messageSchema },
      { name: MESSAGE_SUBJECT_MODEL, schema: messageSubjectSchema },
      { name: CALL_MODEL, schema: callSchema },
      { name: NOTICE_MODEL, schema: noticeSchema },
      { name: PREFERENCE_MODEL, schema: preferenceSchema },
      { name: SMS_STOP_MODEL, schema: smsStopSchema },
      { name: ONE_TIME_CODE_MODEL, schema: oneTimeCodeSchema },
      { name: CODE_TURN_MODEL, schema: codeTurnSchema },
    ]),
    BeneficiariesModule,
    MembersModule,
    NetworksModule,
    OperatorsModule,
    StructuresModule,
  ],
  controllers: [
    StoreRequestedMessage,
    AnswerCodes,
    CallsController,
    NoticesController,
    SmsWebhookController,
  ],
  providers: [
    { provide: MESSAGES, useClass: MessagesInProcess },
    { provide: MESSAGE_STORE, useClass: MongoMessageStore },
    { provide: CALL_LIST, useClass: MongoCallList },
    { provide: NOTICE_BOARD, useClass: MongoNoticeBoard },
    { provide: SMS_CONTACTS, useClass: MongoSmsContacts },
    { provide: ONE_TIME_CODES, useClass: MongoOneTimeCodes },
    { provide: FOLLOWED_SMS, useClass: MongoFollowedSms },
    { provide: ONCE, useExisting: Inbox },
    { provide: PERSON_MESSAGES, useClass: MongoPersonMessages },
    sealedMessagesProvider,
    {
      provide: MAILER,
      inject: [SERVICE_CONFIG],
      useFactory: (config: DirectoryConfig) => new SmtpMailer(config.SMTP_URL, config.MAIL_FROM),
    },
    {
      provide: SMS_OPERATOR,
      inject: [SERVICE_CONFIG],
      useFactory: (config: DirectoryConfig) =>
        new HttpSmsOperator(config.SMS_URL ?? '', config.SMS_TOKEN),
    },
    {
      provide: SENDING_RULES,
      inject: [SERVICE_CONFIG],
      useFactory: (config: DirectoryConfig): SendingRules => ({
        publicUrl: config.PUBLIC_URL,
        sendsSms: config.SMS_URL !== undefined,
        defaultQuietHours: readQuietHours(config.QUIET_HOURS),
      }),
    },
    ReachRecipient,
    DispatchMessage,
    KeepRequest,
    SendDueMessages,
    SendDueMessagesSweep,
    SendCode,
    ReadCalls,
    SettleCall,
    ExpireCallsSweep,
    KeepNotices,
    TellOfNoticesSweep,
    VerifyCode,
    SmsOperatorGuard,
    TakeAnswer,
    TakeReceipt,
    GiveUpReceiptsSweep,
  ],
  exports: [MESSAGES, PERSON_MESSAGES, SEALED_MESSAGES],
})
export class MessagesModule {}
