import { SERVICE_CONFIG } from '@maillage/service-kit';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { BeneficiariesModule } from '../beneficiaries/beneficiaries.module.js';
import type { DirectoryConfig } from '../config.js';
import { MembersModule } from '../members/members.module.js';
import { OperatorsModule } from '../operators/operators.module.js';
import { StructuresModule } from '../structures/structures.module.js';
import { readQuietHours } from './domain/quiet-hours.js';
import { SendDueMessagesSweep } from './jobs/send-due-messages.sweep.js';
import { SmtpMailer } from './mail/smtp-mailer.js';
import { StoreRequestedMessage } from './messaging/store-requested-message.consumer.js';
import { MESSAGE_MODEL, messageSchema } from './persistence/message.schema.js';
import { MongoMessages } from './persistence/mongo-messages.js';
import { MAILER } from './ports/mailer.js';
import { MESSAGES } from './ports/messages.js';
import { ReachRecipient } from './use-cases/reach-recipient.query.js';
import {
  SENDING_RULES,
  SendDueMessages,
  type SendingRules,
} from './use-cases/send-due-messages.use-case.js';

@Module({
  imports: [
    MongooseModule.forFeature([{ name: MESSAGE_MODEL, schema: messageSchema }]),
    BeneficiariesModule,
    MembersModule,
    OperatorsModule,
    StructuresModule,
  ],
  controllers: [StoreRequestedMessage],
  providers: [
    { provide: MESSAGES, useClass: MongoMessages },
    {
      provide: MAILER,
      inject: [SERVICE_CONFIG],
      useFactory: (config: DirectoryConfig) => new SmtpMailer(config.SMTP_URL, config.MAIL_FROM),
    },
    {
      provide: SENDING_RULES,
      inject: [SERVICE_CONFIG],
      useFactory: (config: DirectoryConfig): SendingRules => ({
        publicUrl: config.PUBLIC_URL,
        quietHours: readQuietHours(config.QUIET_HOURS),
      }),
    },
    ReachRecipient,
    SendDueMessages,
    SendDueMessagesSweep,
  ],
})
export class MessagesModule {}
