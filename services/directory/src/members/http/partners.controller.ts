import {
  partnerPage,
  partnersQuery,
  type PartnerResource,
} from '@maillage/contracts/http/directory';
import type { MemberScope } from '@maillage/kernel';
import {
  CurrentScope,
  MembersOnly,
  pageAsked,
  pageOfRows,
  Roles,
  type Page,
} from '@maillage/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { FindPartners } from '../use-cases/find-partners.query.js';

/** Whom the manager of a house may give a permanence there. */
@Controller('v1/partners')
@MembersOnly()
@Roles('structure-manager')
export class PartnersController {
  constructor(private readonly partners: FindPartners) {}

  @Get()
  @ApiOkResponse({ standardSchema: partnerPage })
  async list(
    @CurrentScope() scope: MemberScope,
    @Query({ schema: partnersQuery }) query: z.infer<typeof partnersQuery>,
  ): Promise<Page<PartnerResource>> {
    const found = await this.partners.for(scope, query['filter[structureId]']);
    const { data, page } = pageOfRows(found, pageAsked(query));
    return { data: data.map((each) => ({ ...each, teamNames: [...each.teamNames] })), page };
  }
}
