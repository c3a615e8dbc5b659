import { Module } from '@nestjs/common';
import { RollUpsModule } from '../roll-ups/roll-ups.module.js';
import { StructuresModule } from '../structures/structures.module.js';
import { DashboardsController } from './http/dashboards.controller.js';
import { ReadQuarterDashboard } from './use-cases/read-quarter-dashboard.query.js';

@Module({
  imports: [RollUpsModule, StructuresModule],
  controllers: [DashboardsController],
  providers: [ReadQuarterDashboard],
})
export class DashboardsModule {}
