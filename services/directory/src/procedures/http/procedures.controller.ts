import { roles } from '@maillage/contracts/codes';
import { pageQuery } from '@maillage/contracts/http';
import {
  newProcedure,
  procedureChange,
  procedurePage,
  procedureResource,
  proceduresQuery,
  procedureVersionPage,
  type NewProcedure,
  type ProcedureChange,
  type ProcedureResource,
  type ProcedureVersionResource,
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
import type { Procedure } from '../domain/procedure.js';
import { EditCatalogue } from '../use-cases/edit-catalogue.use-case.js';
import { ReadCatalogue, type NamedVersion } from '../use-cases/read-catalogue.query.js';

interface Reply {
  header(name: string, value: string): unknown;
}

/** The national catalogue: the same for everybody. */
@Controller('v1/procedures')
export class ProceduresController {
  constructor(
    private readonly catalogue: ReadCatalogue,
    private readonly editCatalogue: EditCatalogue,
  ) {}

  @Get()
  @Roles(...roles)
  @ApiOkResponse({ standardSchema: procedurePage })
  async list(
    @CurrentScope() scope: MemberScope,
    @Query({ schema: proceduresQuery }) query: z.infer<typeof proceduresQuery>,
  ): Promise<Page<ProcedureResource>> {
    const state = query['filter[state]'];
    const found = await this.catalogue.list(scope, {
      typed: query['filter[q]'],
      theme: query['filter[theme]'],
      operatorCode: query['filter[operatorCode]'],
      withdrawn: state === undefined ? undefined : state === 'withdrawn',
    });
    return pageOfRows(found.map(resourceOf), pageAsked(query));
  }

  @Get(':id')
  @Roles(...roles)
  @ApiOkResponse({ standardSchema: procedureResource })
  async read(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProcedureResource> {
    return said(reply, await this.catalogue.one(scope, id));
  }

  @Get(':id/versions')
  @Roles(...roles)
  @ApiOkResponse({ standardSchema: procedureVersionPage })
  async versions(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>,
  ): Promise<Page<ProcedureVersionResource>> {
    const found = await this.catalogue.versions(scope, id);
    return pageOfRows(found.map(versionOf), pageAsked(query));
  }

  @Post()
  @Roles('admin')
  @ApiCreatedResponse({ standardSchema: procedureResource })
  async enter(
    @CurrentScope() scope: MemberScope,
    @IdempotencyOf() request: IdempotencyRequest | undefined,
    @Body({ schema: newProcedure }) body: NewProcedure,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProcedureResource> {
    return said(reply, await this.editCatalogue.enter(scope, body, request));
  }

  @Patch(':id')
  @Roles('admin')
  @ApiOkResponse({ standardSchema: procedureResource })
  async change(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @IfMatch() version: ExpectedVersion,
    @Body({ schema: procedureChange }) body: ProcedureChange,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProcedureResource> {
    return said(reply, await this.editCatalogue.change(scope, id, version, body));
  }
}

function said(reply: Reply, procedure: Procedure): ProcedureResource {
  reply.header('etag', etagOf(procedure.version));
  return resourceOf(procedure);
}

function resourceOf({ code, operatorCodes, ...state }: Procedure): ProcedureResource {
  return { id: code, ...state, operatorCodes: [...operatorCodes] };
}

function versionOf({ savedAt, authorId: _author, ...version }: NamedVersion) {
  const { authorName, ...procedure } = version;
  return {
    ...resourceOf(procedure),
    id: `${procedure.code}:${String(procedure.version)}`,
    savedAt: savedAt.toISOString(),
    authorName,
  };
}
