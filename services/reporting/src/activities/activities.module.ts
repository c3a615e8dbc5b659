import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { ErasedPersonsModule } from '../erasure/erased-persons.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { RollUpsModule } from '../roll-ups/roll-ups.module.js';
import { StructuresModule } from '../structures/structures.module.js';
import { ActivitiesController } from './http/activities.controller.js';
import { AnswerPersonExport } from './messaging/answer-person-export.questions.js';
import { AskDirectoryForStatistics } from './messaging/ask-directory-for-statistics.js';
import { ProposeActivityWhenAppointmentHonoured } from './messaging/propose-activity-when-appointment-honoured.consumer.js';
import { ACTIVITY_MODEL, activitySchema } from './persistence/activity.schema.js';
import { MongoActivities } from './persistence/mongo-activities.repository.js';
import { ACTIVITIES } from './ports/activities.js';
import { ACTIVITY_SOURCE } from './ports/activity-source.js';
import { PERSONS } from './ports/person-statistics.js';
import { ConfirmActivity } from './use-cases/confirm-activity.use-case.js';
import { DismissActivity } from './use-cases/dismiss-activity.use-case.js';
import { ProposeActivity } from './use-cases/propose-activity.use-case.js';
import { ReadActivities } from './use-cases/read-activities.query.js';
import { RecordActivity } from './use-cases/record-activity.use-case.js';

@Module({
  imports: [
    ErasedPersonsModule,
    CatalogueModule,
    RollUpsModule,
    StructuresModule,
    MongooseModule.forFeature([{ name: ACTIVITY_MODEL, schema: activitySchema }]),
  ],
  controllers: [ActivitiesController, AnswerPersonExport, ProposeActivityWhenAppointmentHonoured],
  providers: [
    MongoActivities,
    { provide: ACTIVITIES, useExisting: MongoActivities },
    { provide: ACTIVITY_SOURCE, useExisting: MongoActivities },
    { provide: PERSONS, useClass: AskDirectoryForStatistics },
    ReadActivities,
    RecordActivity,
    ConfirmActivity,
    DismissActivity,
    ProposeActivity,
  ],
  exports: [ACTIVITIES, ACTIVITY_SOURCE],
})
export class ActivitiesModule {}
