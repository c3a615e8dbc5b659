import { Module } from '@nestjs/common';
import { AbsencesModule } from '../absences/absences.module.js';
import { AppointmentStoreModule } from '../booking/appointment-store.module.js';
import { BusyTimeModule } from '../busy-time/busy-time.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { ClosuresModule } from '../closures/closures.module.js';
import { DirectoryCopiesModule } from '../directory-copies/directory-copies.module.js';
import { OpeningsModule } from '../openings/openings.module.js';
import { SlotsController } from './http/slots.controller.js';
import { KeepIndexFresh } from './jobs/keep-index-fresh.js';
import { AVAILABILITY_PREFIX, AvailabilityRedis } from './persistence/availability-redis.js';
import { MongoTimetableStream } from './persistence/mongo-timetable-stream.js';
import { RedisAvailabilityDuty } from './persistence/redis-availability-duty.js';
import { RedisAvailabilityIndex } from './persistence/redis-availability-index.js';
import { AVAILABILITY } from './ports/availability.js';
import { AVAILABILITY_DUTY } from './ports/availability-duty.js';
import { AVAILABILITY_INDEX } from './ports/availability-index.js';
import { NEXT_SLOTS } from './ports/next-slots.js';
import { RECEIVING_TIMES } from './ports/receiving-times.js';
import { TIMETABLE_STREAM } from './ports/timetable-stream.js';
import { FindNextSlots } from './use-cases/find-next-slots.query.js';
import { LastAgent } from './use-cases/last-agent.query.js';
import { LoadReceivingTimes } from './use-cases/load-receiving-times.js';
import { OpenTimesSource } from './use-cases/open-times-source.js';
import { RefreshAvailability } from './use-cases/refresh-availability.use-case.js';
import { SearchFacts } from './use-cases/search-facts.js';
import { SearchSlots } from './use-cases/search-slots.query.js';
import { SlotFinder } from './use-cases/slot-finder.js';
import { TimeOffLoader } from './use-cases/time-off.js';
import { TimetableLoader } from './use-cases/timetables.js';

@Module({
  imports: [
    AppointmentStoreModule,
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
    LastAgent,
    OpenTimesSource,
    SearchFacts,
    SearchSlots,
    RefreshAvailability,
    KeepIndexFresh,
    AvailabilityRedis,
    { provide: AVAILABILITY, useClass: SlotFinder },
    { provide: NEXT_SLOTS, useClass: FindNextSlots },
    { provide: RECEIVING_TIMES, useClass: LoadReceivingTimes },
    {
      provide: AVAILABILITY_INDEX,
      useFactory: ({ client }: AvailabilityRedis) =>
        new RedisAvailabilityIndex(client, `${AVAILABILITY_PREFIX}houses:`),
      inject: [AvailabilityRedis],
    },
    {
      provide: AVAILABILITY_DUTY,
      useFactory: ({ client }: AvailabilityRedis) =>
        new RedisAvailabilityDuty(client, AVAILABILITY_PREFIX),
      inject: [AvailabilityRedis],
    },
    { provide: TIMETABLE_STREAM, useClass: MongoTimetableStream },
  ],
  exports: [AVAILABILITY, NEXT_SLOTS, RECEIVING_TIMES],
})
export class AvailabilityModule {}
