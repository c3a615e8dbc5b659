import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { CopyOperatorWhenDirectorySaysIt } from './messaging/copy-operator-when-directory-says-it.consumer.js';
import { CopyProcedureWhenDirectorySaysIt } from './messaging/copy-procedure-when-directory-says-it.consumer.js';
import {
  OPERATOR_MODEL,
  operatorSchema,
  PROCEDURE_MODEL,
  procedureSchema,
} from './persistence/catalogue.schema.js';
import { MongoOperators, MongoProcedures } from './persistence/mongo-catalogue.repository.js';
import { OPERATORS, PROCEDURES } from './ports/catalogue.js';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: OPERATOR_MODEL, schema: operatorSchema },
      { name: PROCEDURE_MODEL, schema: procedureSchema },
    ]),
  ],
  controllers: [CopyOperatorWhenDirectorySaysIt, CopyProcedureWhenDirectorySaysIt],
  providers: [
    { provide: OPERATORS, useClass: MongoOperators },
    { provide: PROCEDURES, useClass: MongoProcedures },
  ],
  exports: [OPERATORS, PROCEDURES],
})
export class CatalogueModule {}
