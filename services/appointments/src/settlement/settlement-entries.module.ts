import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { MongoSettlements } from './persistence/mongo-settlements.js';
import { SETTLEMENT, settlementSchema } from './persistence/settlement.schema.js';
import { SETTLEMENTS } from './ports/settlements.js';

/** The entries alone: bookings are shown with theirs, and settlement reads bookings. */
@Module({
  imports: [MongooseModule.forFeature([{ name: SETTLEMENT, schema: settlementSchema }])],
  providers: [{ provide: SETTLEMENTS, useClass: MongoSettlements }],
  exports: [SETTLEMENTS],
})
export class SettlementEntriesModule {}
