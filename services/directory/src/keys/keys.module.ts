import { KeyRing } from '@maillage/vault';
import { Module } from '@nestjs/common';
import { getModelToken } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { BeneficiariesModule } from '../beneficiaries/beneficiaries.module.js';
import {
  BENEFICIARY_MODEL,
  type BeneficiaryDocument,
} from '../beneficiaries/persistence/beneficiary.schema.js';
import { RotateKeysSweep, SEALED_STORES } from './rotate-keys.sweep.js';
import { sealedPersons } from './sealed-stores.js';

@Module({
  imports: [BeneficiariesModule],
  providers: [
    {
      provide: SEALED_STORES,
      inject: [KeyRing, getModelToken(BENEFICIARY_MODEL)],
      useFactory: (ring: KeyRing, persons: Model<BeneficiaryDocument>) => [
        sealedPersons(ring, persons),
      ],
    },
    RotateKeysSweep,
  ],
})
export class KeysModule {}
