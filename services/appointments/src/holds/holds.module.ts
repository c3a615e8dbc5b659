import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { BusyTimeModule } from '../busy-time/busy-time.module.js';
import { SlotTakingModule } from '../slot-taking/slot-taking.module.js';
import { HoldsController } from './http/holds.controller.js';
import { HOLDER, holderSchema } from './persistence/holder.schema.js';
import { MongoHolds } from './persistence/mongo-holds.repository.js';
import { HOLDS } from './ports/holds.js';
import { HoldSlot } from './use-cases/hold-slot.use-case.js';
import { ReleaseHold } from './use-cases/release-hold.use-case.js';

@Module({
  imports: [
    MongooseModule.forFeature([{ name: HOLDER, schema: holderSchema }]),
    BusyTimeModule,
    SlotTakingModule,
  ],
  controllers: [HoldsController],
  providers: [HoldSlot, ReleaseHold, { provide: HOLDS, useClass: MongoHolds }],
  exports: [HOLDS],
})
export class HoldsModule {}
