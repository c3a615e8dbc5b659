import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { RebuildModule } from '../roll-ups/rebuild.module.js';
import { RollUpsModule } from '../roll-ups/roll-ups.module.js';
import { StructuresModule } from '../structures/structures.module.js';
import { LoadDemoNetwork } from './load-demo-network.js';

@Module({
  imports: [StructuresModule, CatalogueModule, RollUpsModule, ActivitiesModule, RebuildModule],
  providers: [LoadDemoNetwork],
})
export class DemoModule {}
