import { roles } from '@maillage/contracts/codes';
import { pageQuery } from '@maillage/contracts/http';
import { indicatorPage, type IndicatorResource } from '@maillage/contracts/http/reporting';
import { Roles } from '@maillage/service-kit';
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
    const after = query['page[after]'] ?? '';
    const rest = indicatorDefinitions.filter(({ code }) => code > after);
    const page = rest.slice(0, query['page[size]']);
    const more = rest.length > page.length;
    return {
      data: page.map(({ code, weighting: _, ...same }): IndicatorResource => {
        return { id: code, ...same, sourceEvents: [...same.sourceEvents] };
      }),
      page: { after: more ? (page.at(-1)?.code ?? null) : null },
    };
  }
}
