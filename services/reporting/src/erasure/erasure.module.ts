import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module.js';
import { ErasedPersonsModule } from './erased-persons.module.js';
import { ErasePersonWhenDirectorySaysIt } from './messaging/erase-person-when-directory-says-it.consumer.js';
import { ErasePerson } from './use-cases/erase-person.use-case.js';

@Module({
  imports: [ActivitiesModule, ErasedPersonsModule],
  controllers: [ErasePersonWhenDirectorySaysIt],
  providers: [ErasePerson],
})
export class ErasureModule {}
