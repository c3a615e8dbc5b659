import { Module } from '@nestjs/common';
import { DirectoryCopiesModule } from '../directory-copies/directory-copies.module.js';
import { LegsModule } from '../legs/legs.module.js';
import { MandatesModule } from '../mandates/mandates.module.js';
import { CaseStoreModule } from './case-store.module.js';
import { CasesController } from './http/cases.controller.js';
import { OpenCase } from './use-cases/open-case.use-case.js';
import { ReadCases } from './use-cases/read-cases.query.js';

@Module({
  imports: [CaseStoreModule, DirectoryCopiesModule, LegsModule, MandatesModule],
  controllers: [CasesController],
  providers: [OpenCase, ReadCases],
})
export class CasesModule {}
