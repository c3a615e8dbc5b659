import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { ActivitiesModule } from '../activities/activities.module.js';
import { MongoRebuildProgress } from './persistence/mongo-rebuild-progress.repository.js';
import { REBUILD_MODEL, rebuildSchema } from './persistence/rebuild.schema.js';
import { REBUILD_PROGRESS } from './ports/rebuild-progress.js';
import { RollUpsModule } from './roll-ups.module.js';
import { RebuildRollUps } from './use-cases/rebuild-roll-ups.use-case.js';

/** Apart from `RollUpsModule`, since a rebuild reads activities, and activities move roll-ups. */
@Module({
  imports: [
    ActivitiesModule,
    RollUpsModule,
    MongooseModule.forFeature([{ name: REBUILD_MODEL, schema: rebuildSchema }]),
  ],
  providers: [{ provide: REBUILD_PROGRESS, useClass: MongoRebuildProgress }, RebuildRollUps],
  exports: [RebuildRollUps],
})
export class RebuildModule {}
