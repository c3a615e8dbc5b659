import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { AvailabilityModule } from '../availability/availability.module.js';
import { AppointmentStoreModule } from '../booking/appointment-store.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { DirectoryCopiesModule } from '../directory-copies/directory-copies.module.js';
import { CapacitySweep } from './jobs/capacity.sweep.js';
import { CAPACITY_MARK, capacityMarkSchema } from './persistence/capacity-mark.schema.js';
import { MongoCapacityMarks } from './persistence/mongo-capacity-marks.js';
import { CAPACITY_MARKS } from './ports/capacity-marks.js';
import { MeasureDay } from './use-cases/measure-day.js';
import { SayCapacity } from './use-cases/say-capacity.use-case.js';

@Module({
  imports: [
    MongooseModule.forFeature([{ name: CAPACITY_MARK, schema: capacityMarkSchema }]),
    AppointmentStoreModule,
    AvailabilityModule,
    CatalogueModule,
    DirectoryCopiesModule,
  ],
  providers: [
    CapacitySweep,
    MeasureDay,
    SayCapacity,
    { provide: CAPACITY_MARKS, useClass: MongoCapacityMarks },
  ],
})
export class CapacityModule {}
