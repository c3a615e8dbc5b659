import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { ReadLogSweeps } from './jobs/read-log.sweeps.js';
import { MongoLease } from './persistence/mongo-lease.js';
import { MongoReadLog } from './persistence/mongo-read-log.js';
import { MongoSealedLog } from './persistence/mongo-sealed-log.js';
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
import { LEASE } from './ports/lease.js';
import { READ_LOG } from './ports/read-log.js';
import { SEALED_LOG } from './ports/sealed-log.js';
import { CutReadLog } from './use-cases/cut-read-log.use-case.js';
import { SealReadLog } from './use-cases/seal-read-log.use-case.js';
import { VerifyReadLog } from './use-cases/verify-read-log.query.js';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: ENTRY_MODEL, schema: entrySchema },
      { name: CHAIN_MODEL, schema: chainSchema },
      { name: CHECKPOINT_MODEL, schema: checkpointSchema },
      { name: LEASE_MODEL, schema: leaseSchema },
    ]),
  ],
  providers: [
    { provide: READ_LOG, useClass: MongoReadLog },
    { provide: SEALED_LOG, useClass: MongoSealedLog },
    { provide: LEASE, useClass: MongoLease },
    SealReadLog,
    CutReadLog,
    VerifyReadLog,
    ReadLogSweeps,
  ],
  exports: [READ_LOG, LEASE],
})
export class ReadLogModule {}
