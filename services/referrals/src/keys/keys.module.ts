import { RotateKeysSweep, SEALED_STORES } from '@maillage/service-kit';
import type { SealedStore } from '@maillage/vault';
import { Module } from '@nestjs/common';
import { CaseStoreModule } from '../cases/case-store.module.js';
import { SEALED_CASES } from '../cases/ports/sealed-cases.js';

@Module({
  imports: [CaseStoreModule],
  providers: [
    {
      provide: SEALED_STORES,
      inject: [SEALED_CASES],
      useFactory: (cases: SealedStore) => [cases],
    },
    RotateKeysSweep,
  ],
})
export class KeysModule {}
