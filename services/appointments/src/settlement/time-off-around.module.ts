import { Module } from '@nestjs/common';
import { AbsencesModule } from '../absences/absences.module.js';
import { ClosuresModule } from '../closures/closures.module.js';
import { DirectoryCopiesModule } from '../directory-copies/directory-copies.module.js';
import { TIME_OFF_AROUND } from './ports/time-off-around.js';
import { TimeOffAroundAppointments } from './use-cases/time-off-around.js';

/** What takes time away, alone: workshops are judged by it, and settlement reads workshops. */
@Module({
  imports: [AbsencesModule, ClosuresModule, DirectoryCopiesModule],
  providers: [{ provide: TIME_OFF_AROUND, useClass: TimeOffAroundAppointments }],
  exports: [TIME_OFF_AROUND],
})
export class TimeOffAroundModule {}
