import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { MongoReadLog } from './persistence/mongo-read-log.js';
import {
  CHAIN_MODEL,
  chainSchema,
  CHECKPOINT_MODEL,
  checkpointSchema,
  ENTRY_MODEL,
  entrySchema,
  LEASE_MODEL,
  leaseSchema,
} from './persistence/read-log.schema.js';
import { READ_LOG } from './ports/read-log.js';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: ENTRY_MODEL, schema: entrySchema },
      { name: CHAIN_MODEL, schema: chainSchema },
      { name: CHECKPOINT_MODEL, schema: checkpointSchema },
      { name: LEASE_MODEL, schema: leaseSchema },
    ]),
  ],
  providers: [{ provide: READ_LOG, useClass: MongoReadLog }],
  exports: [READ_LOG],
})
export class ReadLogModule {}
