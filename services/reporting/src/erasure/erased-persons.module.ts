import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import {
  ERASED_PERSON_MODEL,
  erasedPersonSchema,
  MongoErasedPersons,
} from './persistence/mongo-erased-persons.js';
import { ERASED_PERSONS } from './ports/erased-persons.js';

/** Apart from the erasure itself: activities ask it, and the erasure needs activities. */
@Module({
  imports: [MongooseModule.forFeature([{ name: ERASED_PERSON_MODEL, schema: erasedPersonSchema }])],
  providers: [{ provide: ERASED_PERSONS, useClass: MongoErasedPersons }],
  exports: [ERASED_PERSONS],
})
export class ErasedPersonsModule {}
