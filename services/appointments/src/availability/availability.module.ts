import { Module } from '@nestjs/common';
import { AbsencesModule } from '../absences/absences.module.js';
import { BusyTimeModule } from '../busy-time/busy-time.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { ClosuresModule } from '../closures/closures.module.js';
import { DirectoryCopiesModule } from '../directory-copies/directory-copies.module.js';
import { OpeningsModule } from '../openings/openings.module.js';
import { SlotsController } from './http/slots.controller.js';
import { AVAILABILITY } from './ports/availability.js';
import { SearchSlots } from './use-cases/search-slots.query.js';
import { SlotFinder } from './use-cases/slot-finder.js';
import { TimeOffLoader } from './use-cases/time-off.js';
import { TimetableLoader } from './use-cases/timetables.js';

@Module({
  imports: [
    AbsencesModule,
    ClosuresModule,
    CatalogueModule,
    OpeningsModule,
    BusyTimeModule,
    DirectoryCopiesModule,
  ],
  controllers: [SlotsController],
  providers: [
    TimeOffLoader,
    TimetableLoader,
    SearchSlots,
    { provide: AVAILABILITY, useClass: SlotFinder },
  ],
  exports: [AVAILABILITY],
})
export class AvailabilityModule {}
