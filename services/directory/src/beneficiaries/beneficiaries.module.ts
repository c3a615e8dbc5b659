import { ConfigError, SERVICE_CONFIG } from '@maillage/service-kit';
import { KeyRing } from '@maillage/vault';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import type { DirectoryConfig } from '../config.js';
import { ReadLogModule } from '../read-log/read-log.module.js';
import { StructuresModule } from '../structures/structures.module.js';
import { BeneficiariesController } from './http/beneficiaries.controller.js';
import { AnswerPersons } from './messaging/answer-persons.questions.js';
import {
  BENEFICIARY_MODEL,
  beneficiarySchema,
  OPENING_MODEL,
  openingSchema,
} from './persistence/beneficiary.schema.js';
import { MongoBeneficiaries } from './persistence/mongo-beneficiaries.js';
import { MongoKeptPersons } from './persistence/mongo-kept-persons.js';
import { MongoOpenings } from './persistence/mongo-openings.js';
import { sealedPersonsProvider } from './persistence/sealed-persons.js';
import { BENEFICIARIES } from './ports/beneficiaries.js';
import { KEPT_PERSONS } from './ports/kept-persons.js';
import { PERSON_FILE } from './ports/person-file.js';
import { SEALED_PERSONS } from './ports/sealed-persons.js';
import { OPENINGS } from './ports/openings.js';
import { CreateBeneficiary } from './use-cases/create-beneficiary.use-case.js';
import { EditBeneficiary } from './use-cases/edit-beneficiary.use-case.js';
import { PersonFile } from './use-cases/person-file.js';
import { ReadPersons } from './use-cases/read-persons.query.js';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: BENEFICIARY_MODEL, schema: beneficiarySchema },
      { name: OPENING_MODEL, schema: openingSchema },
    ]),
    ReadLogModule,
    StructuresModule,
  ],
  controllers: [BeneficiariesController, AnswerPersons],
  providers: [
    { provide: BENEFICIARIES, useClass: MongoBeneficiaries },
    { provide: KEPT_PERSONS, useClass: MongoKeptPersons },
    { provide: OPENINGS, useClass: MongoOpenings },
    {
      provide: KeyRing,
      inject: [SERVICE_CONFIG],
      useFactory: (config: DirectoryConfig) => readRing(config.VAULT_KEY_RING_FILE),
    },
    CreateBeneficiary,
    EditBeneficiary,
    PersonFile,
    { provide: PERSON_FILE, useExisting: PersonFile },
    sealedPersonsProvider,
    ReadPersons,
  ],
  exports: [BENEFICIARIES, KEPT_PERSONS, OPENINGS, PERSON_FILE, SEALED_PERSONS, KeyRing],
})
export class BeneficiariesModule {}

function readRing(file: string): KeyRing {
  try {
    return KeyRing.fromFile(file);
  } catch (error) {
    throw new ConfigError((error as Error).message);
  }
}
