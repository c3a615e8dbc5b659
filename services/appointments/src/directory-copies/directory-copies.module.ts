import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { SecondLookModule } from '../second-look/second-look.module.js';
import { CopyMemberWhenDirectorySaysIt } from './messaging/copy-member-when-directory-says-it.consumer.js';
import { CopyNetworkWhenDirectorySaysIt } from './messaging/copy-network-when-directory-says-it.consumer.js';
import { CopyStructureWhenDirectorySaysIt } from './messaging/copy-structure-when-directory-says-it.consumer.js';
import {
  MEMBER_COPY,
  memberCopySchema,
  NETWORK_COPY,
  networkCopySchema,
  STRUCTURE_COPY,
  structureCopySchema,
} from './persistence/directory-copies.schema.js';
import {
  MongoMemberCopies,
  MongoNetworkCopies,
  MongoStructureCopies,
} from './persistence/mongo-directory-copies.repository.js';
import { MEMBER_COPIES, NETWORK_COPIES, STRUCTURE_COPIES } from './ports/directory-copies.js';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: STRUCTURE_COPY, schema: structureCopySchema },
      { name: MEMBER_COPY, schema: memberCopySchema },
      { name: NETWORK_COPY, schema: networkCopySchema },
    ]),
    SecondLookModule,
  ],
  controllers: [
    CopyStructureWhenDirectorySaysIt,
    CopyMemberWhenDirectorySaysIt,
    CopyNetworkWhenDirectorySaysIt,
  ],
  providers: [
    { provide: STRUCTURE_COPIES, useClass: MongoStructureCopies },
    { provide: MEMBER_COPIES, useClass: MongoMemberCopies },
    { provide: NETWORK_COPIES, useClass: MongoNetworkCopies },
  ],
  exports: [STRUCTURE_COPIES, MEMBER_COPIES, NETWORK_COPIES],
})
export class DirectoryCopiesModule {}
