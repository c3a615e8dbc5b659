import {
  dashboardQuery,
  quarterDashboard,
  type QuarterDashboard,
} from '@maillage/contracts/http/reporting';
import type { MemberScope } from '@maillage/kernel';
import { CurrentScope, Roles } from '@maillage/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { ReadQuarterDashboard } from '../use-cases/read-quarter-dashboard.query.js';

@Controller('v1/dashboards')
export class DashboardsController {
  constructor(private readonly readQuarterDashboard: ReadQuarterDashboard) {}

  @Get('quarter')
  @Roles('agent', 'structure-manager', 'coordinator')
  @ApiOkResponse({ standardSchema: quarterDashboard })
  async quarter(
    @CurrentScope() scope: MemberScope,
    @Query({ schema: dashboardQuery }) query: z.infer<typeof dashboardQuery>,
  ): Promise<QuarterDashboard> {
    const { networkId, quarter } = query;
    const { updatedAt, ...read } = await this.readQuarterDashboard.run(scope, networkId, quarter);
    return { ...read, updatedAt: updatedAt?.toISOString() ?? null };
  }
}
