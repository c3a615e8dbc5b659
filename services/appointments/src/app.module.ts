import { JobsModule, ServiceKitModule } from '@maillage/service-kit';
import { Module, type DynamicModule } from '@nestjs/common';
import { AbsencesModule } from './absences/absences.module.js';
import { AvailabilityModule } from './availability/availability.module.js';
import { BookingModule } from './booking/booking.module.js';
import { BusyTimeModule } from './busy-time/busy-time.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { CapacityModule } from './capacity/capacity.module.js';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { ClosuresModule } from './closures/closures.module.js';
import type { Config } from './config.js';
import { DemoModule } from './demo/demo.module.js';
import { DirectoryCopiesModule } from './directory-copies/directory-copies.module.js';
import { HoldsModule } from './holds/holds.module.js';
import { HouseNetworkModule } from './house-network/house-network.module.js';
import { OpeningsModule } from './openings/openings.module.js';
import { PresentModule } from './present/present.module.js';
import { SettlementModule } from './settlement/settlement.module.js';
import { SlotTakingModule } from './slot-taking/slot-taking.module.js';
import { WorkshopsModule } from './workshops/workshops.module.js';

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    const name = 'appointments';
    return {
      module: AppModule,
      imports: [
        ServiceKitModule.forRoot({ name, config }),
        JobsModule.forRoot({ name, config }),
        DirectoryCopiesModule,
        CatalogueModule,
        OpeningsModule,
        AbsencesModule,
        ClosuresModule,
        BusyTimeModule,
        AvailabilityModule,
        CalendarModule,
        SlotTakingModule,
        HoldsModule,
        BookingModule,
        WorkshopsModule,
        SettlementModule,
        PresentModule,
        CapacityModule,
        HouseNetworkModule,
        DemoModule,
      ],
    };
  }
}
