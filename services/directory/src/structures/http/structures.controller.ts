import { roles } from '@maillage/contracts/codes';
import {
  structurePage,
  structureResource,
  structuresQuery,
} from '@maillage/contracts/http/directory';
import type { MemberScope } from '@maillage/kernel';
import { CurrentScope, Roles } from '@maillage/service-kit';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Page } from '../../page-of-rows.js';
import { STRUCTURES, type Structure, type Structures } from '../ports/structures.js';

@Controller('v1/structures')
export class StructuresController {
  constructor(@Inject(STRUCTURES) private readonly structures: Structures) {}

  @Get()
  @Roles(...roles)
  @ApiOkResponse({ standardSchema: structurePage })
  list(
    @CurrentScope() scope: MemberScope,
    @Query({ schema: structuresQuery }) query: z.infer<typeof structuresQuery>,
  ): Promise<Page<Structure>> {
    const filter = { networkId: query['filter[networkId]'], typed: query['filter[q]'] };
    return this.structures.list(scope, filter, query);
  }

  @Get(':id')
  @Roles(...roles)
  @ApiOkResponse({ standardSchema: structureResource })
  read(@CurrentScope() scope: MemberScope, @Param('id') id: string): Promise<Structure> {
    return this.structures.byId(scope, id);
  }
}
