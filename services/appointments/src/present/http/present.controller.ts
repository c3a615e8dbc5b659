import {
  houseNextSlotsPage,
  houseStatusesToFillPage,
  memberWithoutOpeningPage,
  presentQuery,
} from '@maillage/contracts/http/appointments';
import type { MemberScope } from '@maillage/kernel';
import { CurrentScope, MembersOnly, pageAsked, pageOfRows, Roles } from '@maillage/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { MembersWithoutOpenings } from '../use-cases/members-without-openings.query.js';
import { ReadNextSlots } from '../use-cases/read-next-slots.query.js';
import { StatusesToFill } from '../use-cases/statuses-to-fill.query.js';

type Asked = z.infer<typeof presentQuery>;

@Controller('v1/present')
@Roles('coordinator', 'structure-manager')
@MembersOnly()
export class PresentController {
  constructor(
    private readonly slots: ReadNextSlots,
    private readonly members: MembersWithoutOpenings,
    private readonly statuses: StatusesToFill,
  ) {}

  @Get('next-slots')
  @ApiResponse({ status: 200, standardSchema: houseNextSlotsPage })
  nextSlots(
    @Query({ schema: presentQuery }) query: Asked,
    @CurrentScope() scope: MemberScope,
  ): Promise<z.infer<typeof houseNextSlotsPage>> {
    return this.slots.run(scope, query['filter[networkId]'], pageAsked(query));
  }

  @Get('members-without-openings')
  @ApiResponse({ status: 200, standardSchema: memberWithoutOpeningPage })
  async membersWithoutOpenings(
    @Query({ schema: presentQuery }) query: Asked,
    @CurrentScope() scope: MemberScope,
  ): Promise<z.infer<typeof memberWithoutOpeningPage>> {
    const found = await this.members.run(scope, query['filter[networkId]']);
    return pageOfRows(found, pageAsked(query));
  }

  @Get('statuses-to-fill')
  @ApiResponse({ status: 200, standardSchema: houseStatusesToFillPage })
  async statusesToFill(
    @Query({ schema: presentQuery }) query: Asked,
    @CurrentScope() scope: MemberScope,
  ): Promise<z.infer<typeof houseStatusesToFillPage>> {
    const found = await this.statuses.run(scope, query['filter[networkId]']);
    return pageOfRows(found, pageAsked(query));
  }
}
