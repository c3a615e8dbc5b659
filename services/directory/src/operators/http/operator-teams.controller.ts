import { roles } from '@maillage/contracts/codes';
import {
  coverageQuery,
  coverageResponse,
  newOperatorTeam,
  operatorTeamChange,
  operatorTeamPage,
  operatorTeamResource,
  operatorTeamsQuery,
  type NewOperatorTeam,
  type OperatorTeamChange,
  type OperatorTeamResource,
} from '@maillage/contracts/http/directory';
import type { ExpectedVersion, IdempotencyRequest, MemberScope } from '@maillage/kernel';
import {
  CurrentScope,
  etagOf,
  IdempotencyOf,
  IfMatch,
  pageAsked,
  pageOfRows,
  Roles,
  type Page,
} from '@maillage/service-kit';
import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import type { CoverageLine } from '../domain/coverage.js';
import type { OperatorTeam } from '../domain/operator-team.js';
import { ChangeOperatorTeam } from '../use-cases/change-operator-team.use-case.js';
import { CreateOperatorTeam } from '../use-cases/create-operator-team.use-case.js';
import { ReadOperatorTeams } from '../use-cases/read-operator-teams.query.js';

interface Reply {
  header(name: string, value: string): unknown;
}

@Controller('v1/operator-teams')
export class OperatorTeamsController {
  constructor(
    private readonly teams: ReadOperatorTeams,
    private readonly createTeam: CreateOperatorTeam,
    private readonly changeTeam: ChangeOperatorTeam,
  ) {}

  @Get()
  @Roles(...roles)
  @ApiOkResponse({ standardSchema: operatorTeamPage })
  async list(
    @CurrentScope() scope: MemberScope,
    @Query({ schema: operatorTeamsQuery }) query: z.infer<typeof operatorTeamsQuery>,
  ): Promise<Page<OperatorTeamResource>> {
    const found = await this.teams.list(scope, {
      networkId: query['filter[networkId]'],
      operatorCode: query['filter[operatorCode]'],
      state: query['filter[state]'],
    });
    return pageOfRows(found.map(resourceOf), pageAsked(query));
  }

  @Get('coverage')
  @Roles('agent', 'structure-manager', 'coordinator', 'admin')
  @ApiOkResponse({ standardSchema: coverageResponse })
  async coverage(
    @CurrentScope() scope: MemberScope,
    @Query({ schema: coverageQuery }) query: z.infer<typeof coverageQuery>,
  ): Promise<Page<CoverageLine>> {
    return { data: await this.teams.coverage(scope, query.networkId), page: { after: null } };
  }

  @Get(':id')
  @Roles(...roles)
  @ApiOkResponse({ standardSchema: operatorTeamResource })
  async read(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OperatorTeamResource> {
    return said(reply, await this.teams.one(scope, id));
  }

  @Post()
  @Roles('admin')
  @ApiCreatedResponse({ standardSchema: operatorTeamResource })
  async create(
    @CurrentScope() scope: MemberScope,
    @IdempotencyOf() request: IdempotencyRequest | undefined,
    @Body({ schema: newOperatorTeam }) body: NewOperatorTeam,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OperatorTeamResource> {
    return said(reply, await this.createTeam.run(scope, body, request));
  }

  @Patch(':id')
  @Roles('admin', 'operator-manager')
  @ApiOkResponse({ standardSchema: operatorTeamResource })
  async change(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @IfMatch() version: ExpectedVersion,
    @Body({ schema: operatorTeamChange }) body: OperatorTeamChange,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OperatorTeamResource> {
    return said(reply, await this.changeTeam.run(scope, id, version, body));
  }
}

function said(reply: Reply, team: OperatorTeam): OperatorTeamResource {
  reply.header('etag', etagOf(team.version));
  return resourceOf(team);
}

function resourceOf({ hours, departments, identityFields, ...team }: OperatorTeam) {
  return {
    ...team,
    departments: [...departments],
    identityFields: [...identityFields],
    hours: hours === null ? null : structuredClone(hours),
  } as OperatorTeamResource;
}
