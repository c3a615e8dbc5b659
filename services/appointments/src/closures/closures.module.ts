import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { DirectoryCopiesModule } from '../directory-copies/directory-copies.module.js';
import { SecondLookModule } from '../second-look/second-look.module.js';
import { TimetableChangesModule } from '../timetable-changes/timetable-changes.module.js';
import { ClosuresController } from './http/closures.controller.js';
import { WorkedHolidaysController } from './http/worked-holidays.controller.js';
import {
  CLOSURE,
  closureSchema,
  WORKED_HOLIDAY,
  workedHolidaySchema,
} from './persistence/closure.schema.js';
import { MongoClosures, MongoWorkedHolidays } from './persistence/mongo-closures.js';
import { CLOSURES, WORKED_HOLIDAYS } from './ports/closures.js';
import { KeepClosures } from './use-cases/keep-closures.use-case.js';
import { KeepWorkedHolidays } from './use-cases/keep-worked-holidays.use-case.js';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: CLOSURE, schema: closureSchema },
      { name: WORKED_HOLIDAY, schema: workedHolidaySchema },
    ]),
    DirectoryCopiesModule,
    SecondLookModule,
    TimetableChangesModule,
  ],
  controllers: [ClosuresController, WorkedHolidaysController],
  providers: [
    KeepClosures,
    KeepWorkedHolidays,
    { provide: CLOSURES, useClass: MongoClosures },
    { provide: WORKED_HOLIDAYS, useClass: MongoWorkedHolidays },
  ],
  exports: [CLOSURES, WORKED_HOLIDAYS],
})
export class ClosuresModule {}
