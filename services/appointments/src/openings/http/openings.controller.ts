import { missingOpeningPage, missingOpeningsQuery } from '@maillage/contracts/http/appointments';
import type { MemberScope } from '@maillage/kernel';
import { CurrentScope, pageAsked, pageOfRows, Roles } from '@maillage/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { MissingOpenings } from '../use-cases/missing-openings.query.js';

@Controller('v1/openings')
@Roles('coordinator', 'admin', 'structure-manager')
export class OpeningsController {
  constructor(private readonly missing: MissingOpenings) {}

  @Get('missing')
  @ApiResponse({ status: 200, standardSchema: missingOpeningPage })
  async list(
    @Query({ schema: missingOpeningsQuery }) query: z.infer<typeof missingOpeningsQuery>,
    @CurrentScope() scope: MemberScope,
  ): Promise<z.infer<typeof missingOpeningPage>> {
    const found = await this.missing.run(scope, query['filter[networkId]']);
    const rows = found.map(({ id, name, commune }) => ({ id, name, commune }));
    return pageOfRows(rows, pageAsked(query));
  }
}
