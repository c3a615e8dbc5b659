import { KeyRing } from '@maillage/vault';
import { Module } from '@nestjs/common';
import { getModelToken, MongooseModule } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { CaseStoreModule } from '../cases/case-store.module.js';
import { CASE, caseSchema, type CaseDocument } from '../cases/persistence/case.schema.js';
import { RotateKeysSweep, SEALED_STORES } from './rotate-keys.sweep.js';
import { sealedCases } from './sealed-cases.js';

@Module({
  imports: [CaseStoreModule, MongooseModule.forFeature([{ name: CASE, schema: caseSchema }])],
  providers: [
    {
      provide: SEALED_STORES,
      inject: [KeyRing, getModelToken(CASE)],
      useFactory: (ring: KeyRing, cases: Model<CaseDocument>) => [sealedCases(ring, cases)],
    },
    RotateKeysSweep,
  ],
})
export class KeysModule {}
