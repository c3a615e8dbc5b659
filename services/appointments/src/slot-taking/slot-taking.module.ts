import { Module } from '@nestjs/common';
import { AvailabilityModule } from '../availability/availability.module.js';
import { BusyTimeModule } from '../busy-time/busy-time.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { DirectoryCopiesModule } from '../directory-copies/directory-copies.module.js';
import { SecondLookModule } from '../second-look/second-look.module.js';
import { SLOT_TAKING } from './ports/slot-taking.js';
import { TakeSlot } from './use-cases/take-slot.js';

@Module({
  imports: [
    AvailabilityModule,
    BusyTimeModule,
    CatalogueModule,
    DirectoryCopiesModule,
    SecondLookModule,
  ],
  providers: [{ provide: SLOT_TAKING, useClass: TakeSlot }],
  exports: [SLOT_TAKING],
})
export class SlotTakingModule {}
