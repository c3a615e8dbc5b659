import { Module } from '@nestjs/common';
import { BookingModule } from '../booking/booking.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { ClosuresModule } from '../closures/closures.module.js';
import { DirectoryCopiesModule } from '../directory-copies/directory-copies.module.js';
import { OpeningsModule } from '../openings/openings.module.js';
import { SecondLookModule } from '../second-look/second-look.module.js';
import { WorkshopsModule } from '../workshops/workshops.module.js';
import { FollowHouseWhenDirectoryMovesIt } from './messaging/follow-house-when-directory-moves-it.consumer.js';
import { HOUSE_NETWORK } from './ports/house-network.js';
import { FollowHouseNetwork } from './use-cases/follow-house-network.use-case.js';

@Module({
  imports: [
    BookingModule,
    CatalogueModule,
    ClosuresModule,
    DirectoryCopiesModule,
    OpeningsModule,
    SecondLookModule,
    WorkshopsModule,
  ],
  controllers: [FollowHouseWhenDirectoryMovesIt],
  providers: [{ provide: HOUSE_NETWORK, useClass: FollowHouseNetwork }],
  exports: [HOUSE_NETWORK],
})
export class HouseNetworkModule {}
