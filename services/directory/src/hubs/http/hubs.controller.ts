import {
  hubChange,
  hubPage,
  hubResource,
  hubsQuery,
  newHub,
  type HubChange,
  type NewHub,
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
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { HUBS, type Hub, type Hubs } from '../ports/hubs.js';
import { KeepHubs } from '../use-cases/keep-hubs.use-case.js';

@Controller('v1/hubs')
@Roles('admin')
export class HubsController {
  constructor(
    @Inject(HUBS) private readonly hubs: Hubs,
    @Inject(KeepHubs) private readonly keep: KeepHubs,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: hubPage })
  async list(
    @CurrentScope() scope: MemberScope,
    @Query({ schema: hubsQuery }) query: z.infer<typeof hubsQuery>,
  ): Promise<Page<Hub>> {
    return pageOfRows(await this.hubs.list(scope), pageAsked(query));
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: hubResource })
  read(@CurrentScope() scope: MemberScope, @Param('id') id: string): Promise<Hub> {
    return this.hubs.byId(scope, id);
  }

  @Post()
  @ApiCreatedResponse({ standardSchema: hubResource })
  make(
    @CurrentScope() scope: MemberScope,
    @Body({ schema: newHub }) body: NewHub,
    @IdempotencyOf() request: IdempotencyRequest | undefined,
  ): Promise<Hub> {
    return this.keep.make(scope, body, request);
  }

  @Patch(':id')
  @ApiOkResponse({ standardSchema: hubResource })
  change(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @Body({ schema: hubChange }) body: HubChange,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<Hub> {
    return this.keep.change(scope, id, body, expected);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<void> {
    return this.keep.remove(scope, id, expected);
  }
}
