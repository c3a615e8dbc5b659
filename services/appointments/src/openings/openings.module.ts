import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { DirectoryCopiesModule } from '../directory-copies/directory-copies.module.js';
import { TimetableChangesModule } from '../timetable-changes/timetable-changes.module.js';
import { OpeningsController } from './http/openings.controller.js';
import { MongoOpeningsToIndex } from './persistence/mongo-openings-to-index.js';
import { MongoOpenings } from './persistence/mongo-openings.repository.js';
import { MongoOpeningBook } from './persistence/mongo-opening-book.js';
import {
  OPENING,
  OPENING_TURN,
  openingSchema,
  openingTurnSchema,
} from './persistence/opening.schema.js';
import { OPENING_BOOK, OPENINGS } from './ports/openings.js';
import { OPENINGS_TO_INDEX } from './ports/openings-to-index.js';
import { KeepOpenings } from './use-cases/keep-openings.use-case.js';
import { MissingOpenings } from './use-cases/missing-openings.query.js';
import { OpeningViews } from './use-cases/opening-views.js';
import { ReadOpenings } from './use-cases/read-openings.query.js';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: OPENING, schema: openingSchema },
      { name: OPENING_TURN, schema: openingTurnSchema },
    ]),
    CatalogueModule,
    DirectoryCopiesModule,
    TimetableChangesModule,
  ],
  controllers: [OpeningsController],
  providers: [
    KeepOpenings,
    MissingOpenings,
    OpeningViews,
    ReadOpenings,
    { provide: OPENINGS, useClass: MongoOpenings },
    { provide: OPENINGS_TO_INDEX, useClass: MongoOpeningsToIndex },
    { provide: OPENING_BOOK, useClass: MongoOpeningBook },
  ],
  exports: [KeepOpenings, OPENING_BOOK, OPENINGS, OPENINGS_TO_INDEX, OpeningViews, ReadOpenings],
})
export class OpeningsModule {}
