import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { MotivesController } from './http/motives.controller.js';
import { MongoMotives } from './persistence/mongo-motives.repository.js';
import { MOTIVE, motiveSchema } from './persistence/motive.schema.js';
import { MOTIVES } from './ports/motives.js';
import { ListMotives } from './use-cases/list-motives.query.js';

@Module({
  imports: [MongooseModule.forFeature([{ name: MOTIVE, schema: motiveSchema }])],
  controllers: [MotivesController],
  providers: [ListMotives, { provide: MOTIVES, useClass: MongoMotives }],
  exports: [MOTIVES],
})
export class CatalogueModule {}
