import type { SealedStore } from '@maillage/vault';
import { Module } from '@nestjs/common';
import { BeneficiariesModule } from '../beneficiaries/beneficiaries.module.js';
import { SEALED_PERSONS } from '../beneficiaries/ports/sealed-persons.js';
import { RotateKeysSweep, SEALED_STORES } from './rotate-keys.sweep.js';

@Module({
  imports: [BeneficiariesModule],
  providers: [
    {
      provide: SEALED_STORES,
      inject: [SEALED_PERSONS],
      useFactory: (persons: readonly SealedStore[]) => persons,
    },
    RotateKeysSweep,
  ],
})
export class KeysModule {}
