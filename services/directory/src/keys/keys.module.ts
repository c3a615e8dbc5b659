import { KeyRing } from '@maillage/vault';
import { Module } from '@nestjs/common';
import { getModelToken } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { BeneficiariesModule } from '../beneficiaries/beneficiaries.module.js';
import {
  BENEFICIARY_MODEL,
  OPENING_MODEL,
  type BeneficiaryDocument,
  type OpeningDocument,
} from '../beneficiaries/persistence/beneficiary.schema.js';
import { RotateKeysSweep, SEALED_STORES } from './rotate-keys.sweep.js';
import { sealedOpenings, sealedPersons } from './sealed-stores.js';

@Module({
  imports: [BeneficiariesModule],
  providers: [
    {
      provide: SEALED_STORES,
      inject: [KeyRing, getModelToken(BENEFICIARY_MODEL), getModelToken(OPENING_MODEL)],
      useFactory: (
        ring: KeyRing,
        persons: Model<BeneficiaryDocument>,
        openings: Model<OpeningDocument>,
      ) => [sealedPersons(ring, persons), sealedOpenings(ring, openings)],
    },
    RotateKeysSweep,
  ],
})
export class KeysModule {}
