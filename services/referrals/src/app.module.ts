import { JobsModule, ServiceKitModule } from '@maillage/service-kit';
import { Module, type DynamicModule } from '@nestjs/common';
import { CasesModule } from './cases/cases.module.js';
import type { Config } from './config.js';
import { DemoModule } from './demo/demo.module.js';
import { DirectoryCopiesModule } from './directory-copies/directory-copies.module.js';
import { ErasureModule } from './erasure/erasure.module.js';
import { HandOverModule } from './hand-over/hand-over.module.js';
import { KeysModule } from './keys/keys.module.js';
import { LegsModule } from './legs/legs.module.js';
import { MandatesModule } from './mandates/mandates.module.js';
import { PersonExportModule } from './person-export/person-export.module.js';

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    const name = 'referrals';
    return {
      module: AppModule,
      imports: [
        ServiceKitModule.forRoot({ name, config }),
        JobsModule.forRoot({ name, config }),
        DirectoryCopiesModule,
        MandatesModule,
        LegsModule,
        CasesModule,
        HandOverModule,
        ErasureModule,
        PersonExportModule,
        KeysModule,
        DemoModule,
      ],
    };
  }
}
