import { Module } from '@nestjs/common';
import { AbsencesModule } from '../absences/absences.module.js';
import { BusyTimeModule } from '../busy-time/busy-time.module.js';
import { ClosuresModule } from '../closures/closures.module.js';
import { DirectoryCopiesModule } from '../directory-copies/directory-copies.module.js';
import { OpeningsModule } from '../openings/openings.module.js';
import { CalendarController } from './http/calendar.controller.js';
import { CalendarSubject } from './use-cases/calendar-subject.js';
import { ReadCalendar } from './use-cases/read-calendar.query.js';

@Module({
  imports: [AbsencesModule, BusyTimeModule, ClosuresModule, DirectoryCopiesModule, OpeningsModule],
  controllers: [CalendarController],
  providers: [CalendarSubject, ReadCalendar],
})
export class CalendarModule {}
