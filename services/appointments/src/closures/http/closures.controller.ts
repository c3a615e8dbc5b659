import {
  closureChange,
  closurePage,
  closureResource,
  closuresQuery,
  newClosure,
  timetableChangePage,
  type ClosureChange as ChangeBody,
  type ClosureResource,
  type NewClosure,
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
import {
  KeepClosures,
  type ClosureChange,
  type ClosureWish,
} from '../use-cases/keep-closures.use-case.js';

/** As much of the HTTP reply as is needed here. */
interface Reply {
  header(name: string, value: string): unknown;
}

const readers = ['agent', 'structure-manager', 'coordinator'] as const;

@Controller('v1/closures')
export class ClosuresController {
  constructor(private readonly keep: KeepClosures) {}

  @Get()
  @Roles(...readers)
  @ApiResponse({ status: 200, standardSchema: closurePage })
  async list(
    @Query({ schema: closuresQuery }) query: z.infer<typeof closuresQuery>,
    @CurrentScope() scope: MemberScope,
  ): Promise<z.infer<typeof closurePage>> {
    const from = query['filter[from]'] as CivilDate | undefined;
    const found = await this.keep.list(scope, query['filter[structureId]'], from);
    return pageOfRows(found, pageAsked(query));
  }

  @Get(':id')
  @Roles(...readers)
  @ApiResponse({ status: 200, standardSchema: closureResource })
  async one(
    @Param('id') id: string,
    @CurrentScope() scope: MemberScope,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ClosureResource> {
    return answer(await this.keep.one(scope, id), reply);
  }

  @Get(':id/history')
  @Roles(...readers)
  @ApiResponse({ status: 200, standardSchema: timetableChangePage })
  async history(
    @Param('id') id: string,
    @CurrentScope() scope: MemberScope,
  ): Promise<z.infer<typeof timetableChangePage>> {
    return { data: await this.keep.changes(scope, id), page: { after: null } };
  }

  @Post()
  @Roles('structure-manager')
  @ApiResponse({ status: 201, standardSchema: closureResource })
  async set(
    @Body({ schema: newClosure }) body: NewClosure,
    @CurrentScope() scope: MemberScope,
    @IdempotencyOf() key: IdempotencyRequest | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ClosureResource> {
    return answer(await this.keep.set(scope, body as ClosureWish, key), reply);
  }

  @Patch(':id')
  @Roles('structure-manager')
  @ApiResponse({ status: 200, standardSchema: closureResource })
  async change(
    @Param('id') id: string,
    @Body({ schema: closureChange }) body: ChangeBody,
    @CurrentScope() scope: MemberScope,
    @IfMatch() version: ExpectedVersion,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ClosureResource> {
    return answer(await this.keep.change(scope, id, version, body as ClosureChange), reply);
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('structure-manager')
  @ApiNoContentResponse()
  remove(
    @Param('id') id: string,
    @CurrentScope() scope: MemberScope,
    @IfMatch() version: ExpectedVersion,
  ): Promise<void> {
    return this.keep.remove(scope, id, version);
  }
}

function answer(closure: ClosureResource, reply: Reply): ClosureResource {
  reply.header('etag', etagOf(closure.version));
  return closure;
}
