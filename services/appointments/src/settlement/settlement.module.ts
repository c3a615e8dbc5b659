import { Module } from '@nestjs/common';
import { AbsencesModule } from '../absences/absences.module.js';
import { BookingModule } from '../booking/booking.module.js';
import { BusyTimeModule } from '../busy-time/busy-time.module.js';
import { ClosuresModule } from '../closures/closures.module.js';
import { DirectoryCopiesModule } from '../directory-copies/directory-copies.module.js';
import { HoldsModule } from '../holds/holds.module.js';
import { HouseNetworkModule } from '../house-network/house-network.module.js';
import { SecondLookModule } from '../second-look/second-look.module.js';
import { WorkshopsModule } from '../workshops/workshops.module.js';
import { SettlementsController } from './http/settlements.controller.js';
import { SettlementsSweep } from './jobs/settlements.sweep.js';
import { LookAgainWhenMemberChanged } from './messaging/look-again-when-member-changed.consumer.js';
import { SettlementEntriesModule } from './settlement-entries.module.js';
import { TimeOffAroundModule } from './time-off-around.module.js';
import { ListSettlements } from './use-cases/list-settlements.query.js';
import { LookAgain } from './use-cases/look-again.js';
import { PreviewTimeOff } from './use-cases/preview-time-off.query.js';
import { SweepSettlements } from './use-cases/sweep-settlements.use-case.js';

@Module({
  imports: [
    AbsencesModule,
    BookingModule,
    BusyTimeModule,
    ClosuresModule,
    DirectoryCopiesModule,
    HoldsModule,
    HouseNetworkModule,
    SecondLookModule,
    SettlementEntriesModule,
    TimeOffAroundModule,
    WorkshopsModule,
  ],
  controllers: [SettlementsController, LookAgainWhenMemberChanged],
  providers: [ListSettlements, LookAgain, PreviewTimeOff, SettlementsSweep, SweepSettlements],
})
export class SettlementModule {}
