import { Module } from '@nestjs/common';
import { AvailabilityModule } from '../availability/availability.module.js';
import { AppointmentStoreModule } from '../booking/appointment-store.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { DirectoryCopiesModule } from '../directory-copies/directory-copies.module.js';
import { OpeningsModule } from '../openings/openings.module.js';
import { PresentController } from './http/present.controller.js';
import { HousesShown } from './use-cases/houses-shown.js';
import { MembersWithoutOpenings } from './use-cases/members-without-openings.query.js';
import { ReadNextSlots } from './use-cases/read-next-slots.query.js';
import { StatusesToFill } from './use-cases/statuses-to-fill.query.js';

@Module({
  imports: [
    AppointmentStoreModule,
    AvailabilityModule,
    CatalogueModule,
    DirectoryCopiesModule,
    OpeningsModule,
  ],
  controllers: [PresentController],
  providers: [HousesShown, MembersWithoutOpenings, ReadNextSlots, StatusesToFill],
})
export class PresentModule {}
