import { SERVICE_CONFIG } from '@maillage/service-kit';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { BeneficiariesModule } from '../beneficiaries/beneficiaries.module.js';
import type { DirectoryConfig } from '../config.js';
import { MessagesModule } from '../messages/messages.module.js';
import { ReadLogModule } from '../read-log/read-log.module.js';
import { ErasuresController } from './http/erasures.controller.js';
import { SayErasuresAgainSweep } from './jobs/say-erasures-again.sweep.js';
import { ConfirmErasureWhenServiceIsDone } from './messaging/confirm-erasure-when-service-is-done.consumer.js';
import { ERASURE_MODEL, erasureSchema } from './persistence/erasure.schema.js';
import { MongoErasures } from './persistence/mongo-erasures.js';
import { CONTACT_TRACES } from './ports/contact-traces.js';
import { ERASING } from './ports/erasing.js';
import { ERASURES } from './ports/erasures.js';
import { LocalMailboxTraces } from './traces/local-mailbox-traces.js';
import { EraseBeneficiary } from './use-cases/erase-beneficiary.use-case.js';
import { ReplayErasures } from './use-cases/replay-erasures.use-case.js';
import { FollowErasures } from './use-cases/follow-erasures.use-case.js';

@Module({
  imports: [
    MongooseModule.forFeature([{ name: ERASURE_MODEL, schema: erasureSchema }]),
    BeneficiariesModule,
    MessagesModule,
    ReadLogModule,
  ],
  controllers: [ErasuresController, ConfirmErasureWhenServiceIsDone],
  providers: [
    { provide: ERASURES, useClass: MongoErasures },
    {
      provide: CONTACT_TRACES,
      inject: [SERVICE_CONFIG],
      useFactory: (config: DirectoryConfig) => new LocalMailboxTraces(config.LOCAL_MAILBOX_URL),
    },
    EraseBeneficiary,
    { provide: ERASING, useExisting: EraseBeneficiary },
    FollowErasures,
    ReplayErasures,
    SayErasuresAgainSweep,
  ],
  exports: [ERASING, ERASURES],
})
export class ErasureModule {}
