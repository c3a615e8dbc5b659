import { missingOpeningPage, missingOpeningsQuery } from '@maillage/contracts/http/appointments';
import { DomainError, type MemberScope } from '@maillage/kernel';
import { CurrentScope, Roles } from '@maillage/service-kit';
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
    const after = query['page[after]'];
    const from = after === undefined ? 0 : found.findIndex(({ id }) => id === after) + 1;
    if (after !== undefined && from === 0) {
      throw new DomainError('invalid', 'LIST.UNKNOWN_CURSOR', 'page[after] names no row');
    }
    const data = found
      .slice(from, from + query['page[size]'])
      .map(({ id, name, commune }) => ({ id, name, commune }));
    const more = from + data.length < found.length;
    return { data, page: { after: more ? (data.at(-1)?.id ?? null) : null } };
  }
}
