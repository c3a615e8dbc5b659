import {
  memberPage,
  memberResource,
  membersQuery,
  type MemberResource,
} from '@maillage/contracts/http/directory';
import type { MemberScope } from '@maillage/kernel';
import { CurrentScope, Roles } from '@maillage/service-kit';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { pageOfRows, type Page } from '../../page-of-rows.js';
import { toResource } from './member-resource.js';
import { MEMBERS, type Members } from '../ports/members.js';

@Controller('v1/members')
@Roles('coordinator', 'admin', 'structure-manager')
export class MembersController {
  constructor(@Inject(MEMBERS) private readonly members: Members) {}

  @Get()
  @ApiOkResponse({ standardSchema: memberPage })
  async list(
    @CurrentScope() scope: MemberScope,
    @Query({ schema: membersQuery }) query: z.infer<typeof membersQuery>,
  ): Promise<Page<MemberResource>> {
    const found = await this.members.list(scope, {
      networkId: query['filter[networkId]'],
      structureId: query['filter[structureId]'],
    });
    const { data, page } = pageOfRows(found, query);
    return { data: data.map(toResource), page };
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: memberResource })
  async read(@CurrentScope() scope: MemberScope, @Param('id') id: string): Promise<MemberResource> {
    return toResource(await this.members.byId(scope, id));
  }
}
