import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { DirectoryCopiesModule } from '../directory-copies/directory-copies.module.js';
import { MongoTimetableChanges } from './persistence/mongo-timetable-changes.js';
import { TIMETABLE_CHANGE, timetableChangeSchema } from './persistence/timetable-change.schema.js';
import { TIMETABLE_CHANGES } from './ports/timetable-changes.js';
import { TIMETABLE_HISTORY } from './ports/timetable-history.js';
import { KeepTimetableHistory } from './use-cases/keep-timetable-history.js';

@Module({
  imports: [
    MongooseModule.forFeature([{ name: TIMETABLE_CHANGE, schema: timetableChangeSchema }]),
    DirectoryCopiesModule,
  ],
  providers: [
    { provide: TIMETABLE_CHANGES, useClass: MongoTimetableChanges },
    { provide: TIMETABLE_HISTORY, useClass: KeepTimetableHistory },
  ],
  exports: [TIMETABLE_HISTORY],
})
export class TimetableChangesModule {}
