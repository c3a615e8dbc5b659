import { ServiceKitModule } from '@maillage/service-kit';
import { Module, type DynamicModule } from '@nestjs/common';
import { ActivitiesModule } from './activities/activities.module.js';
import type { ReportingConfig } from './config.js';
import { DashboardsModule } from './dashboards/dashboards.module.js';
import { DemoModule } from './demo/demo.module.js';
import { ErasureModule } from './erasure/erasure.module.js';
import { IndicatorsModule } from './indicators/indicators.module.js';
import { RebuildModule } from './roll-ups/rebuild.module.js';
import { RollUpsModule } from './roll-ups/roll-ups.module.js';
import { StructuresModule } from './structures/structures.module.js';

@Module({})
export class AppModule {
  static with(config: ReportingConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ServiceKitModule.forRoot({ name: 'reporting', config }),
        StructuresModule,
        RollUpsModule,
        ActivitiesModule,
        IndicatorsModule,
        DashboardsModule,
        RebuildModule,
        ErasureModule,
        DemoModule,
      ],
    };
  }
}
