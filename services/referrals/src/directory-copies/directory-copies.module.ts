import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { CopyMemberWhenDirectorySaysIt } from './messaging/copy-member-when-directory-says-it.consumer.js';
import { CopyOperatorTeamWhenDirectorySaysIt } from './messaging/copy-operator-team-when-directory-says-it.consumer.js';
import { CopyOperatorWhenDirectorySaysIt } from './messaging/copy-operator-when-directory-says-it.consumer.js';
import { CopyProcedureWhenDirectorySaysIt } from './messaging/copy-procedure-when-directory-says-it.consumer.js';
import { CopyStructureWhenDirectorySaysIt } from './messaging/copy-structure-when-directory-says-it.consumer.js';
import {
  MEMBER_COPY,
  memberCopySchema,
  OPERATOR_COPY,
  operatorCopySchema,
  OPERATOR_TEAM_COPY,
  operatorTeamCopySchema,
  PROCEDURE_COPY,
  procedureCopySchema,
  STRUCTURE_COPY,
  structureCopySchema,
} from './persistence/directory-copies.schema.js';
import {
  MongoMemberCopies,
  MongoOperatorCopies,
  MongoOperatorTeamCopies,
  MongoProcedureCopies,
  MongoStructureCopies,
} from './persistence/mongo-directory-copies.repository.js';
import {
  MEMBER_COPIES,
  OPERATOR_COPIES,
  OPERATOR_TEAM_COPIES,
  PROCEDURE_COPIES,
  STRUCTURE_COPIES,
} from './ports/directory-copies.js';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: STRUCTURE_COPY, schema: structureCopySchema },
      { name: OPERATOR_COPY, schema: operatorCopySchema },
      { name: PROCEDURE_COPY, schema: procedureCopySchema },
      { name: OPERATOR_TEAM_COPY, schema: operatorTeamCopySchema },
      { name: MEMBER_COPY, schema: memberCopySchema },
    ]),
  ],
  controllers: [
    CopyStructureWhenDirectorySaysIt,
    CopyOperatorWhenDirectorySaysIt,
    CopyProcedureWhenDirectorySaysIt,
    CopyOperatorTeamWhenDirectorySaysIt,
    CopyMemberWhenDirectorySaysIt,
  ],
  providers: [
    { provide: STRUCTURE_COPIES, useClass: MongoStructureCopies },
    { provide: OPERATOR_COPIES, useClass: MongoOperatorCopies },
    { provide: PROCEDURE_COPIES, useClass: MongoProcedureCopies },
    { provide: OPERATOR_TEAM_COPIES, useClass: MongoOperatorTeamCopies },
    { provide: MEMBER_COPIES, useClass: MongoMemberCopies },
  ],
  exports: [
    STRUCTURE_COPIES,
    OPERATOR_COPIES,
    PROCEDURE_COPIES,
    OPERATOR_TEAM_COPIES,
    MEMBER_COPIES,
  ],
})
export class DirectoryCopiesModule {}
