import { roles } from '@maillage/contracts/codes';
import { networkPage, networksQuery } from '@maillage/contracts/http/directory';
import type { MemberScope } from '@maillage/kernel';
import { CurrentScope, Roles } from '@maillage/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { pageOfRows, type Page } from '../../page-of-rows.js';
import { NETWORKS, type Network, type Networks } from '../ports/networks.js';

@Controller('v1/networks')
export class NetworksController {
  constructor(@Inject(NETWORKS) private readonly networks: Networks) {}

  @Get()
  @Roles(...roles)
  @ApiOkResponse({ standardSchema: networkPage })
  async list(
    @CurrentScope() scope: MemberScope,
    @Query({ schema: networksQuery }) query: z.infer<typeof networksQuery>,
  ): Promise<Page<Network>> {
    return pageOfRows(await this.networks.list(scope), query);
  }
}
