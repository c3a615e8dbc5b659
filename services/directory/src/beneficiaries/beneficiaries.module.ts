import { ConfigError, SERVICE_CONFIG } from '@maillage/service-kit';
import { KeyRing } from '@maillage/vault';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import type { DirectoryConfig } from '../config.js';
import { ReadLogModule } from '../read-log/read-log.module.js';
import { StructuresModule } from '../structures/structures.module.js';
import { BeneficiariesController } from './http/beneficiaries.controller.js';
import { AnswerPersons } from './messaging/answer-persons.questions.js';
import { BENEFICIARY_MODEL, beneficiarySchema } from './persistence/beneficiary.schema.js';
import { MongoBeneficiaries } from './persistence/mongo-beneficiaries.js';
import { BENEFICIARIES } from './ports/beneficiaries.js';
import { CreateBeneficiary } from './use-cases/create-beneficiary.use-case.js';
import { ReadPersons } from './use-cases/read-persons.query.js';

@Module({
  imports: [
    MongooseModule.forFeature([{ name: BENEFICIARY_MODEL, schema: beneficiarySchema }]),
    ReadLogModule,
    StructuresModule,
  ],
  controllers: [BeneficiariesController, AnswerPersons],
  providers: [
    { provide: BENEFICIARIES, useClass: MongoBeneficiaries },
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
