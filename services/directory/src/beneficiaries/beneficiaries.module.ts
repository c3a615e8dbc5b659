import { ConfigError, SERVICE_CONFIG } from '@maillage/service-kit';
import { KeyRing } from '@maillage/vault';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import type { DirectoryConfig } from '../config.js';
import { StructuresModule } from '../structures/structures.module.js';
import { BeneficiariesController } from './http/beneficiaries.controller.js';
import { AnswerPersons } from './messaging/answer-persons.questions.js';
import {
  BENEFICIARY_MODEL,
  beneficiarySchema,
  READING_MODEL,
  readingSchema,
} from './persistence/beneficiary.schema.js';
import { MongoBeneficiaries } from './persistence/mongo-beneficiaries.js';
import { MongoReadLog } from './persistence/mongo-read-log.js';
import { BENEFICIARIES } from './ports/beneficiaries.js';
import { READ_LOG } from './ports/read-log.js';
import { CreateBeneficiary } from './use-cases/create-beneficiary.use-case.js';
import { ReadPersons } from './use-cases/read-persons.query.js';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: BENEFICIARY_MODEL, schema: beneficiarySchema },
      { name: READING_MODEL, schema: readingSchema },
    ]),
    StructuresModule,
  ],
  controllers: [BeneficiariesController, AnswerPersons],
  providers: [
    { provide: BENEFICIARIES, useClass: MongoBeneficiaries },
    { provide: READ_LOG, useClass: MongoReadLog },
    {
      provide: KeyRing,
      inject: [SERVICE_CONFIG],
      useFactory: (config: DirectoryConfig) => readRing(config.VAULT_KEY_RING_FILE),
    },
    CreateBeneficiary,
    ReadPersons,
  ],
  exports: [BENEFICIARIES, KeyRing],
})
export class BeneficiariesModule {}

function readRing(file: string): KeyRing {
  try {
    return KeyRing.fromFile(file);
  } catch (error) {
    throw new ConfigError((error as Error).message);
  }
}
