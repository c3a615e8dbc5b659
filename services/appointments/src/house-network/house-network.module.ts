import { Module } from '@nestjs/common';
import { BookingModule } from '../booking/booking.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { ClosuresModule } from '../closures/closures.module.js';
import { DirectoryCopiesModule } from '../directory-copies/directory-copies.module.js';
import { OpeningsModule } from '../openings/openings.module.js';
import { SecondLookModule } from '../second-look/second-look.module.js';
import { FollowHouseWhenDirectoryMovesIt } from './messaging/follow-house-when-directory-moves-it.consumer.js';

@Module({
  imports: [
    BookingModule,
    CatalogueModule,
    ClosuresModule,
    DirectoryCopiesModule,
    OpeningsModule,
    SecondLookModule,
  ],
  controllers: [FollowHouseWhenDirectoryMovesIt],
})
export class HouseNetworkModule {}
