import { Module } from '@nestjs/common';
import { CaseStoreModule } from '../cases/case-store.module.js';
import { LegsModule } from '../legs/legs.module.js';
import { MandatesModule } from '../mandates/mandates.module.js';
import { AnswerPersonExport } from './messaging/answer-person-export.questions.js';

@Module({
  imports: [CaseStoreModule, LegsModule, MandatesModule],
  controllers: [AnswerPersonExport],
})
export class PersonExportModule {}
