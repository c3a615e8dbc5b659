import { civilDateOf } from '@maillage/calendar';
import { roles } from '@maillage/contracts/codes';
import {
  coverageQuery,
  coverageResponse,
  operatorTeamPage,
  operatorTeamsQuery,
} from '@maillage/contracts/http/directory';
import type { Clock, MemberScope } from '@maillage/kernel';
import { CLOCK, CurrentScope, Roles } from '@maillage/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { pageOfRows, type Page } from '../../page-of-rows.js';
import { NETWORKS, type Networks } from '../../networks/ports/networks.js';
import { coverageOf, type CoverageLine } from '../domain/coverage.js';
import { OPERATOR_TEAMS, type OperatorTeam, type OperatorTeams } from '../ports/operator-teams.js';

@Controller('v1/operator-teams')
export class OperatorTeamsController {
  constructor(
    @Inject(OPERATOR_TEAMS) private readonly teams: OperatorTeams,
    @Inject(NETWORKS) private readonly networks: Networks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Roles(...roles)
  @ApiOkResponse({ standardSchema: operatorTeamPage })
  async list(
    @CurrentScope() scope: MemberScope,
    @Query({ schema: operatorTeamsQuery }) query: z.infer<typeof operatorTeamsQuery>,
  ): Promise<Page<OperatorTeam>> {
    const networkId = query['filter[networkId]'];
    const departments =
      networkId === undefined
        ? undefined
        : (await this.networks.byId(scope, networkId)).departments;
    const operatorCode = query['filter[operatorCode]'];
    return pageOfRows(await this.teams.list(scope, { departments, operatorCode }), query);
  }

  @Get('coverage')
  @Roles('agent', 'structure-manager', 'coordinator', 'admin')
  @ApiOkResponse({ standardSchema: coverageResponse })
  async coverage(
    @CurrentScope() scope: MemberScope,
    @Query({ schema: coverageQuery }) query: z.infer<typeof coverageQuery>,
  ): Promise<Page<CoverageLine>> {
    const { departments, zone } = await this.networks.byId(scope, query.networkId);
    const teams = await this.teams.list(scope, { departments });
    const today = civilDateOf(this.clock.now(), zone);
    return { data: coverageOf(departments, teams, today), page: { after: null } };
  }
}
