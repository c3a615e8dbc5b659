import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { DirectoryCopiesModule } from '../directory-copies/directory-copies.module.js';
import { SecondLookModule } from '../second-look/second-look.module.js';
import { TimetableChangesModule } from '../timetable-changes/timetable-changes.module.js';
import { AbsencesController } from './http/absences.controller.js';
import { ABSENCE, absenceSchema } from './persistence/absence.schema.js';
import { MongoAbsences } from './persistence/mongo-absences.js';
import { ABSENCES } from './ports/absences.js';
import { KeepAbsences } from './use-cases/keep-absences.use-case.js';

@Module({
  imports: [
    MongooseModule.forFeature([{ name: ABSENCE, schema: absenceSchema }]),
    DirectoryCopiesModule,
    SecondLookModule,
    TimetableChangesModule,
  ],
  controllers: [AbsencesController],
  providers: [KeepAbsences, { provide: ABSENCES, useClass: MongoAbsences }],
  exports: [ABSENCES],
})
export class AbsencesModule {}
