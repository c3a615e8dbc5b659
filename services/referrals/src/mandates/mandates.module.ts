import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { CaseStoreModule } from '../cases/case-store.module.js';
import { DirectoryCopiesModule } from '../directory-copies/directory-copies.module.js';
import { MandatesController } from './http/mandates.controller.js';
import { AskDirectoryWhoBelongs } from './messaging/ask-directory-who-belongs.js';
import { MANDATE, mandateSchema } from './persistence/mandate.schema.js';
import { MongoMandates } from './persistence/mongo-mandates.repository.js';
import { MANDATES } from './ports/mandates.js';
import { PERSONS } from './ports/persons.js';
import { DeclareMandate } from './use-cases/declare-mandate.use-case.js';
import { ReadMandates } from './use-cases/read-mandates.query.js';

@Module({
  imports: [
    MongooseModule.forFeature([{ name: MANDATE, schema: mandateSchema }]),
    CaseStoreModule,
    DirectoryCopiesModule,
  ],
  controllers: [MandatesController],
  providers: [
    DeclareMandate,
    ReadMandates,
    { provide: MANDATES, useClass: MongoMandates },
    { provide: PERSONS, useClass: AskDirectoryWhoBelongs },
  ],
  exports: [MANDATES],
})
export class MandatesModule {}
