import {
  motiveChangePage,
  motiveChangesQuery,
  type MotiveChangeEntry,
} from '@maillage/contracts/http/appointments';
import type { MemberScope } from '@maillage/kernel';
import { CurrentScope, pageAsked, Roles, type Page } from '@maillage/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { ListMotiveChanges } from '../use-cases/list-motive-changes.query.js';
import { changeResourceOf } from './motive-resources.js';

/** Who changed what in a network's catalogue. */
@Controller('v1/motive-changes')
@Roles('structure-manager', 'coordinator')
export class MotiveChangesController {
  constructor(private readonly changes: ListMotiveChanges) {}

  @Get()
  @ApiOkResponse({ standardSchema: motiveChangePage })
  async list(
    @Query({ schema: motiveChangesQuery }) query: z.infer<typeof motiveChangesQuery>,
    @CurrentScope() scope: MemberScope,
  ): Promise<Page<MotiveChangeEntry>> {
    const search = {
      networkId: query['filter[networkId]'],
      motiveCode: query['filter[motiveCode]'],
      structureId: query['filter[structureId]'],
    };
    const { data, page } = await this.changes.run(scope, search, pageAsked(query));
    return { data: data.map(changeResourceOf), page };
  }
}
