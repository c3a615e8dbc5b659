import { Module } from '@nestjs/common';
import { CaseStoreModule } from '../cases/case-store.module.js';
import { LegsModule } from '../legs/legs.module.js';
import { MandatesModule } from '../mandates/mandates.module.js';
import { ErasePersonWhenDirectorySaysIt } from './messaging/erase-person-when-directory-says-it.consumer.js';
import { ErasePerson } from './use-cases/erase-person.use-case.js';

@Module({
  imports: [CaseStoreModule, LegsModule, MandatesModule],
  controllers: [ErasePersonWhenDirectorySaysIt],
  providers: [ErasePerson],
})
export class ErasureModule {}
