import {
  motiveChange,
  motivePage,
  motiveResource,
  motivesQuery,
  nationalVersionTaken,
  newMotive,
  type MotiveChange,
  type MotiveResource,
  type NationalVersionTaken,
  type NewMotive,
} from '@maillage/contracts/http/appointments';
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
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { AdoptNationalMotives } from '../use-cases/adopt-national-motives.use-case.js';
import { EditCatalogue } from '../use-cases/edit-catalogue.use-case.js';
import { ReadCatalogue } from '../use-cases/read-catalogue.query.js';
import { motiveResourceOf } from './motive-resources.js';

interface Reply {
  header(name: string, value: string): unknown;
}

/** The catalogue of a network. */
@Controller('v1/motives')
export class MotivesController {
  constructor(
    private readonly catalogue: ReadCatalogue,
    private readonly editCatalogue: EditCatalogue,
    private readonly national: AdoptNationalMotives,
  ) {}

  @Get()
  @Roles('agent', 'structure-manager', 'prescriber', 'coordinator')
  @ApiOkResponse({ standardSchema: motivePage })
  async list(
    @Query({ schema: motivesQuery }) query: z.infer<typeof motivesQuery>,
    @CurrentScope() scope: MemberScope,
  ): Promise<Page<MotiveResource>> {
    const found = await this.catalogue.list(scope, {
      networkId: query['filter[networkId]'],
      operatorCode: query['filter[operatorCode]'],
      state: query['filter[state]'],
    });
    return pageOfRows(found.map(motiveResourceOf), pageAsked(query));
  }

  @Get(':id')
  @Roles('agent', 'structure-manager', 'prescriber', 'coordinator')
  @ApiOkResponse({ standardSchema: motiveResource })
  async read(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MotiveResource> {
    return said(reply, motiveResourceOf(await this.catalogue.one(scope, id)));
  }

  @Post()
  @Roles('coordinator')
  @ApiCreatedResponse({ standardSchema: motiveResource })
  async make(
    @CurrentScope() scope: MemberScope,
    @IdempotencyOf() request: IdempotencyRequest | undefined,
    @Body({ schema: newMotive }) body: NewMotive,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MotiveResource> {
    return said(reply, motiveResourceOf(await this.editCatalogue.make(scope, body, request)));
  }

  @Patch(':id')
  @Roles('coordinator')
  @ApiOkResponse({ standardSchema: motiveResource })
  async change(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @IfMatch() version: ExpectedVersion,
    @Body({ schema: motiveChange }) body: MotiveChange,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MotiveResource> {
    const changed = await this.editCatalogue.change(scope, id, version, body);
    return said(reply, motiveResourceOf(changed));
  }

  @Post(':id/take-national-version')
  @HttpCode(200)
  @Roles('coordinator')
  @ApiOkResponse({ standardSchema: motiveResource })
  async takeNationalVersion(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @IfMatch() version: ExpectedVersion,
    @Body({ schema: nationalVersionTaken }) { nationalVersion }: NationalVersionTaken,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MotiveResource> {
    const changed = await this.national.takeVersion(scope, id, version, nationalVersion);
    return said(reply, motiveResourceOf(changed));
  }
}

function said(reply: Reply, motive: MotiveResource): MotiveResource {
  reply.header('etag', etagOf(motive.version));
  return motive;
}
