import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { AbsencesModule } from '../absences/absences.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { ClosuresModule } from '../closures/closures.module.js';
import { DirectoryCopiesModule } from '../directory-copies/directory-copies.module.js';
import { TimetableChangesModule } from '../timetable-changes/timetable-changes.module.js';
import { OpeningBatchesController } from './http/opening-batches.controller.js';
import { OpeningsController } from './http/openings.controller.js';
import { EndOpeningsWhenMemberSuspended } from './messaging/end-openings-when-member-suspended.consumer.js';
import { AskDirectoryAboutPartners } from './messaging/ask-directory-about-partners.js';
import { MongoOpeningBatches } from './persistence/mongo-opening-batches.js';
import { MongoOpeningsToIndex } from './persistence/mongo-openings-to-index.js';
import { MongoOpenings } from './persistence/mongo-openings.repository.js';
import { MongoOpeningBook } from './persistence/mongo-opening-book.js';
import { OPENING_BATCH, openingBatchSchema } from './persistence/opening-batch.schema.js';
import {
  OPENING,
  OPENING_TURN,
  openingSchema,
  openingTurnSchema,
} from './persistence/opening.schema.js';
import { OPENING_BATCHES } from './ports/opening-batches.js';
import { OPENING_BOOK, OPENINGS } from './ports/openings.js';
import { PARTNERS } from './ports/partners.js';
import { OPENINGS_TO_INDEX } from './ports/openings-to-index.js';
import { EndOpeningsOfMember } from './use-cases/end-openings-of-member.use-case.js';
import { KeepOpeningBatches } from './use-cases/keep-opening-batches.use-case.js';
import { KeepOpenings } from './use-cases/keep-openings.use-case.js';
import { MissingOpenings } from './use-cases/missing-openings.query.js';
import { OpeningChecks } from './use-cases/opening-checks.js';
import { OpeningViews } from './use-cases/opening-views.js';
import { PlanOpenings } from './use-cases/plan-openings.js';
import { PreviewOpenings } from './use-cases/preview-openings.query.js';
import { ReadOpenings } from './use-cases/read-openings.query.js';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: OPENING, schema: openingSchema },
      { name: OPENING_BATCH, schema: openingBatchSchema },
      { name: OPENING_TURN, schema: openingTurnSchema },
    ]),
    AbsencesModule,
    CatalogueModule,
    ClosuresModule,
    DirectoryCopiesModule,
    TimetableChangesModule,
  ],
  controllers: [OpeningBatchesController, OpeningsController, EndOpeningsWhenMemberSuspended],
  providers: [
    EndOpeningsOfMember,
    KeepOpeningBatches,
    KeepOpenings,
    MissingOpenings,
    OpeningChecks,
    OpeningViews,
    PlanOpenings,
    PreviewOpenings,
    ReadOpenings,
    { provide: OPENING_BATCHES, useClass: MongoOpeningBatches },
    { provide: OPENINGS, useClass: MongoOpenings },
    { provide: OPENINGS_TO_INDEX, useClass: MongoOpeningsToIndex },
    { provide: OPENING_BOOK, useClass: MongoOpeningBook },
    { provide: PARTNERS, useClass: AskDirectoryAboutPartners },
  ],
  exports: [
    KeepOpenings,
    OPENING_BATCHES,
    OPENING_BOOK,
    OPENINGS,
    OPENINGS_TO_INDEX,
    OpeningViews,
    ReadOpenings,
  ],
})
export class OpeningsModule {}
