import { Module } from '@nestjs/common';
import { AskDirectoryAboutPersons } from './messaging/ask-directory-about-persons.js';
import { PERSONS } from './ports/persons.js';

@Module({
  providers: [{ provide: PERSONS, useClass: AskDirectoryAboutPersons }],
  exports: [PERSONS],
})
export class PersonsModule {}
