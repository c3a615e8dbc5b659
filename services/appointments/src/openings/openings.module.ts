import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { DirectoryCopiesModule } from '../directory-copies/directory-copies.module.js';
import { OpeningsController } from './http/openings.controller.js';
import { MongoOpenings } from './persistence/mongo-openings.repository.js';
import { OPENING, openingSchema } from './persistence/opening.schema.js';
import { MissingOpenings } from './use-cases/missing-openings.query.js';
import { OPENINGS } from './ports/openings.js';

@Module({
  imports: [
    MongooseModule.forFeature([{ name: OPENING, schema: openingSchema }]),
    DirectoryCopiesModule,
  ],
  controllers: [OpeningsController],
  providers: [{ provide: OPENINGS, useClass: MongoOpenings }, MissingOpenings],
  exports: [OPENINGS],
})
export class OpeningsModule {}
