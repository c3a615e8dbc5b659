import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { MembersModule } from '../members/members.module.js';
import { ProceduresController } from './http/procedures.controller.js';
import { MongoProcedures } from './persistence/mongo-procedures.js';
import {
  PROCEDURE_MODEL,
  PROCEDURE_VERSION_MODEL,
  procedureSchema,
  procedureVersionSchema,
} from './persistence/procedure.schema.js';
import { PROCEDURES } from './ports/procedures.js';
import { EditCatalogue } from './use-cases/edit-catalogue.use-case.js';
import { ReadCatalogue } from './use-cases/read-catalogue.query.js';
import { SeedCatalogue } from './use-cases/seed-catalogue.use-case.js';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: PROCEDURE_MODEL, schema: procedureSchema },
      { name: PROCEDURE_VERSION_MODEL, schema: procedureVersionSchema },
    ]),
    MembersModule,
  ],
  controllers: [ProceduresController],
  providers: [
    { provide: PROCEDURES, useClass: MongoProcedures },
    EditCatalogue,
    ReadCatalogue,
    SeedCatalogue,
  ],
  exports: [PROCEDURES, SeedCatalogue],
})
export class ProceduresModule {}
