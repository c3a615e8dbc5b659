import {
  missingOpeningPage,
  missingOpeningsQuery,
  newOpening,
  openingChange,
  openingEnd,
  openingPage,
  openingResource,
  openingsQuery,
  timetableChangePage,
  type NewOpening,
  type OpeningChange,
  type OpeningResource,
} from '@maillage/contracts/http/appointments';
import type { CivilDate, ExpectedVersion, IdempotencyRequest, MemberScope } from '@maillage/kernel';
import {
  CurrentScope,
  etagOf,
  IdempotencyOf,
  IfMatch,
  pageAsked,
  pageOfRows,
  Roles,
} from '@maillage/service-kit';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { KeepOpenings } from '../use-cases/keep-openings.use-case.js';
import { MissingOpenings } from '../use-cases/missing-openings.query.js';
import type { OpeningView } from '../use-cases/opening-views.js';
import { ReadOpenings } from '../use-cases/read-openings.query.js';
import { changeOf, toResource, wishOf } from './opening-resource.js';

/** As much of the HTTP reply as is needed here. */
interface Reply {
  header(name: string, value: string): unknown;
}

const readers = [
  'agent',
  'structure-manager',
  'coordinator',
  'operator-agent',
  'operator-manager',
] as const;
const writers = ['structure-manager', 'operator-agent', 'operator-manager'] as const;

@Controller('v1/openings')
export class OpeningsController {
  constructor(
    private readonly missing: MissingOpenings,
    private readonly read: ReadOpenings,
    private readonly keep: KeepOpenings,
  ) {}

  @Get('missing')
  @Roles('coordinator', 'admin', 'structure-manager')
  @ApiResponse({ status: 200, standardSchema: missingOpeningPage })
  async without(
    @Query({ schema: missingOpeningsQuery }) query: z.infer<typeof missingOpeningsQuery>,
    @CurrentScope() scope: MemberScope,
  ): Promise<z.infer<typeof missingOpeningPage>> {
    const found = await this.missing.run(scope, query['filter[networkId]']);
    const rows = found.map(({ id, name, commune }) => ({ id, name, commune }));
    return pageOfRows(rows, pageAsked(query));
  }

  @Get()
  @Roles(...readers)
  @ApiResponse({ status: 200, standardSchema: openingPage })
  async list(
    @Query({ schema: openingsQuery }) query: z.infer<typeof openingsQuery>,
    @CurrentScope() scope: MemberScope,
  ): Promise<z.infer<typeof openingPage>> {
    const found = await this.read.list(scope, {
      structureId: query['filter[structureId]'],
      memberId: query['filter[memberId]'],
      networkId: query['filter[networkId]'],
      from: query['filter[from]'] as CivilDate | undefined,
      to: query['filter[to]'] as CivilDate | undefined,
    });
    return pageOfRows(found.map(toResource), pageAsked(query));
  }

  @Get(':id')
  @Roles(...readers)
  @ApiResponse({ status: 200, standardSchema: openingResource })
  async one(
    @Param('id') id: string,
    @CurrentScope() scope: MemberScope,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OpeningResource> {
    return answer(await this.read.one(scope, id), reply);
  }

  @Get(':id/history')
  @Roles(...readers)
  @ApiResponse({ status: 200, standardSchema: timetableChangePage })
  async history(
    @Param('id') id: string,
    @CurrentScope() scope: MemberScope,
  ): Promise<z.infer<typeof timetableChangePage>> {
    return { data: await this.read.changes(scope, id), page: { after: null } };
  }

  @Post()
  @Roles('structure-manager')
  @ApiResponse({ status: 201, standardSchema: openingResource })
  async set(
    @Body({ schema: newOpening }) body: NewOpening,
    @CurrentScope() scope: MemberScope,
    @IdempotencyOf() key: IdempotencyRequest | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OpeningResource> {
    return answer(await this.keep.set(scope, wishOf(body), key), reply);
  }

  @Patch(':id')
  @Roles(...writers)
  @ApiResponse({ status: 200, standardSchema: openingResource })
  async change(
    @Param('id') id: string,
    @Body({ schema: openingChange }) body: OpeningChange,
    @CurrentScope() scope: MemberScope,
    @IfMatch() version: ExpectedVersion,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OpeningResource> {
    return answer(await this.keep.change(scope, id, version, changeOf(body)), reply);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Roles(...writers)
  @ApiResponse({ status: 200, standardSchema: openingResource })
  async end(
    @Param('id') id: string,
    @Body({ schema: openingEnd }) body: z.infer<typeof openingEnd>,
    @CurrentScope() scope: MemberScope,
    @IfMatch() version: ExpectedVersion,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OpeningResource> {
    return answer(await this.keep.end(scope, id, version, body.lastDay as CivilDate), reply);
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles(...writers)
  @ApiNoContentResponse()
  remove(
    @Param('id') id: string,
    @CurrentScope() scope: MemberScope,
    @IfMatch() version: ExpectedVersion,
  ): Promise<void> {
    return this.keep.remove(scope, id, version);
  }
}

function answer(view: OpeningView, reply: Reply): OpeningResource {
  reply.header('etag', etagOf(view.opening.version));
  return toResource(view);
}
