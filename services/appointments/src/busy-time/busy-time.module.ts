import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { BUSY_DAY, busyDaySchema } from './persistence/busy-day.schema.js';
import { MongoBusyTime } from './persistence/mongo-busy-time.repository.js';
import { BUSY_TIME } from './ports/busy-time.js';
import { RecentWrites } from './ports/recent-writes.js';

@Module({
  imports: [MongooseModule.forFeature([{ name: BUSY_DAY, schema: busyDaySchema }])],
  providers: [RecentWrites, { provide: BUSY_TIME, useClass: MongoBusyTime }],
  exports: [BUSY_TIME, RecentWrites],
})
export class BusyTimeModule {}
