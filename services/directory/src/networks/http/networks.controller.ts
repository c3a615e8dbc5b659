import { roles } from '@maillage/contracts/codes';
import {
  networkChange,
  networkPage,
  networkResource,
  networksQuery,
  newNetwork,
  type NetworkChange,
  type NewNetwork,
} from '@maillage/contracts/http/directory';
import type { ExpectedVersion, IdempotencyRequest, MemberScope } from '@maillage/kernel';
import {
  CurrentScope,
  IdempotencyOf,
  IfMatch,
  pageAsked,
  pageOfRows,
  Roles,
  type Page,
} from '@maillage/service-kit';
import { Body, Controller, Get, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { mayReadBanner } from '../domain/network.policy.js';
import { NETWORKS, type Network, type Networks } from '../ports/networks.js';
import { ChangeNetwork } from '../use-cases/change-network.use-case.js';
import { MakeNetwork } from '../use-cases/make-network.use-case.js';

@Controller('v1/networks')
export class NetworksController {
  constructor(
    @Inject(NETWORKS) private readonly networks: Networks,
    @Inject(ChangeNetwork) private readonly changeNetwork: ChangeNetwork,
    @Inject(MakeNetwork) private readonly makeNetwork: MakeNetwork,
  ) {}

  @Get()
  @Roles(...roles)
  @ApiOkResponse({ standardSchema: networkPage })
  async list(
    @CurrentScope() scope: MemberScope,
    @Query({ schema: networksQuery }) query: z.infer<typeof networksQuery>,
  ): Promise<Page<Network>> {
    const found = await this.networks.list(scope);
    return pageOfRows(
      found.map((network) => shownTo(scope, network)),
      pageAsked(query),
    );
  }

  @Get(':id')
  @Roles(...roles)
  @ApiOkResponse({ standardSchema: networkResource })
  async read(@CurrentScope() scope: MemberScope, @Param('id') id: string): Promise<Network> {
    return shownTo(scope, await this.networks.byId(scope, id));
  }

  @Post()
  @Roles('admin')
  @ApiCreatedResponse({ standardSchema: networkResource })
  make(
    @CurrentScope() scope: MemberScope,
    @Body({ schema: newNetwork }) body: NewNetwork,
    @IdempotencyOf() request: IdempotencyRequest | undefined,
  ): Promise<Network> {
    return this.makeNetwork.execute(scope, body, request);
  }

  @Patch(':id')
  @Roles('coordinator', 'admin')
  @ApiOkResponse({ standardSchema: networkResource })
  change(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @Body({ schema: networkChange }) body: NetworkChange,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<Network> {
    return this.changeNetwork.execute(scope, id, body, expected);
  }
}

function shownTo(scope: MemberScope, network: Network): Network {
  return mayReadBanner(scope, network.id) ? network : { ...network, banner: null };
}
