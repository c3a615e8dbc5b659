import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { MongoOpenings } from './persistence/mongo-openings.repository.js';
import { OPENING, openingSchema } from './persistence/opening.schema.js';
import { OPENINGS } from './ports/openings.js';

@Module({
  imports: [MongooseModule.forFeature([{ name: OPENING, schema: openingSchema }])],
  providers: [{ provide: OPENINGS, useClass: MongoOpenings }],
  exports: [OPENINGS],
})
export class OpeningsModule {}
