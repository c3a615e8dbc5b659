import { RotateKeysSweep, SEALED_STORES } from '@maillage/service-kit';
import type { SealedStore } from '@maillage/vault';
import { Module } from '@nestjs/common';
import { BeneficiariesModule } from '../beneficiaries/beneficiaries.module.js';
import { SEALED_PERSONS } from '../beneficiaries/ports/sealed-persons.js';
import { MessagesModule } from '../messages/messages.module.js';
import { SEALED_MESSAGES } from '../messages/ports/sealed-messages.js';

@Module({
  imports: [BeneficiariesModule, MessagesModule],
  providers: [
    {
      provide: SEALED_STORES,
      inject: [SEALED_PERSONS, SEALED_MESSAGES],
      useFactory: (persons: readonly SealedStore[], messages: readonly SealedStore[]) => [
        ...persons,
        ...messages,
      ],
    },
    RotateKeysSweep,
  ],
})
export class KeysModule {}
