import { starterMotives } from '@maillage/contracts/codes';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { BusyTimeModule } from '../busy-time/busy-time.module.js';
import { DirectoryCopiesModule } from '../directory-copies/directory-copies.module.js';
import { MotiveChangesController } from './http/motive-changes.controller.js';
import { MotiveSubscriptionsController } from './http/motive-subscriptions.controller.js';
import { MotivesController } from './http/motives.controller.js';
import { NationalMotivesController } from './http/national-motives.controller.js';
import { MongoMotiveLog } from './persistence/mongo-motive-log.repository.js';
import { MongoMotiveSubscriptions } from './persistence/mongo-motive-subscriptions.repository.js';
import { MongoMotives } from './persistence/mongo-motives.repository.js';
import {
  MOTIVE,
  MOTIVE_CHANGE,
  MOTIVE_SUBSCRIPTION,
  motiveChangeSchema,
  motiveSchema,
  motiveSubscriptionSchema,
} from './persistence/motive.schema.js';
import { MOTIVE_LOG } from './ports/motive-log.js';
import { MOTIVE_OFFERS } from './ports/motive-offers.js';
import { MOTIVE_SUBSCRIPTIONS } from './ports/motive-subscriptions.js';
import { MOTIVES } from './ports/motives.js';
import { NATIONAL_MOTIVES } from './ports/national-motives.js';
import { AdoptNationalMotives } from './use-cases/adopt-national-motives.use-case.js';
import { EditCatalogue } from './use-cases/edit-catalogue.use-case.js';
import { FindMotiveOffers } from './use-cases/find-motive-offers.query.js';
import { KeepSubscriptions } from './use-cases/keep-subscriptions.use-case.js';
import { ListMotiveChanges } from './use-cases/list-motive-changes.query.js';
import { ReadCatalogue } from './use-cases/read-catalogue.query.js';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: MOTIVE, schema: motiveSchema },
      { name: MOTIVE_SUBSCRIPTION, schema: motiveSubscriptionSchema },
      { name: MOTIVE_CHANGE, schema: motiveChangeSchema },
    ]),
    BusyTimeModule,
    DirectoryCopiesModule,
  ],
  controllers: [
    MotivesController,
    NationalMotivesController,
    MotiveSubscriptionsController,
    MotiveChangesController,
  ],
  providers: [
    { provide: NATIONAL_MOTIVES, useValue: starterMotives },
    { provide: MOTIVES, useClass: MongoMotives },
    { provide: MOTIVE_SUBSCRIPTIONS, useClass: MongoMotiveSubscriptions },
    { provide: MOTIVE_LOG, useClass: MongoMotiveLog },
    { provide: MOTIVE_OFFERS, useClass: FindMotiveOffers },
    ReadCatalogue,
    EditCatalogue,
    AdoptNationalMotives,
    KeepSubscriptions,
    ListMotiveChanges,
  ],
  exports: [MOTIVES, MOTIVE_OFFERS, MOTIVE_SUBSCRIPTIONS],
})
export class CatalogueModule {}
