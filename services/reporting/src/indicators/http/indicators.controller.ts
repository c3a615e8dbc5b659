import { roles } from '@maillage/contracts/codes';
import { pageQuery } from '@maillage/contracts/http';
import { indicatorPage, type IndicatorResource } from '@maillage/contracts/http/reporting';
import { pageAsked, pageOfRows, Roles } from '@maillage/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { indicatorDefinitions } from '../domain/definitions.js';

@Controller('v1/indicators')
export class IndicatorsController {
  @Get()
  @Roles(...roles)
  @ApiOkResponse({ standardSchema: indicatorPage })
  list(
    @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>,
  ): z.infer<typeof indicatorPage> {
    const rows = indicatorDefinitions.map(({ code, weighting: _, ...same }): IndicatorResource => {
      return { id: code, ...same, sourceEvents: [...same.sourceEvents] };
    });
    return pageOfRows(rows, pageAsked(query));
  }
}
