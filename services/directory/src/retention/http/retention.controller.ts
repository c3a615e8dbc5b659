import {
  retentionForecast,
  retentionQuery,
  type RetentionForecast,
} from '@maillage/contracts/http/directory';
import type { MemberScope } from '@maillage/kernel';
import { CurrentScope, MembersOnly, Roles } from '@maillage/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { ForecastErasures } from '../use-cases/forecast-erasures.query.js';

@Controller('v1/retention')
@MembersOnly()
export class RetentionController {
  constructor(@Inject(ForecastErasures) private readonly forecast: ForecastErasures) {}

  @Get('forecast')
  @Roles('coordinator', 'structure-manager', 'admin')
  @ApiOkResponse({ standardSchema: retentionForecast })
  soon(
    @CurrentScope() scope: MemberScope,
    @Query({ schema: retentionQuery }) query: z.infer<typeof retentionQuery>,
  ): Promise<RetentionForecast> {
    return this.forecast.of(scope, query['filter[networkId]']);
  }
}
