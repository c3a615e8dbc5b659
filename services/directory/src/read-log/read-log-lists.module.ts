import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { BeneficiariesModule } from '../beneficiaries/beneficiaries.module.js';
import { MembersModule } from '../members/members.module.js';
import { NetworksModule } from '../networks/networks.module.js';
import { StructuresModule } from '../structures/structures.module.js';
import { ReadLogController } from './http/read-log.controller.js';
import { MongoReadings } from './persistence/mongo-readings.js';
import { ENTRY_MODEL, entrySchema } from './persistence/read-log.schema.js';
import { READINGS } from './ports/readings.js';
import { LookWhoRead } from './use-cases/look-who-read.query.js';

/** Apart from the log itself: persons write it, and looking at it asks who may read them. */
@Module({
  imports: [
    MongooseModule.forFeature([{ name: ENTRY_MODEL, schema: entrySchema }]),
    BeneficiariesModule,
    MembersModule,
    NetworksModule,
    StructuresModule,
  ],
  controllers: [ReadLogController],
  providers: [{ provide: READINGS, useClass: MongoReadings }, LookWhoRead],
})
export class ReadLogListsModule {}
