import {
  motiveOverrides,
  motiveSubscriptionPage,
  motiveSubscriptionResource,
  motiveSubscriptionsQuery,
  newMotiveSubscriptions,
  type MotiveOverrides,
  type MotiveSubscriptionResource,
  type NewMotiveSubscriptions,
} from '@maillage/contracts/http/appointments';
import type { ExpectedVersion, MemberScope } from '@maillage/kernel';
import {
  CurrentScope,
  etagOf,
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
  Param,
  Patch,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { KeepSubscriptions } from '../use-cases/keep-subscriptions.use-case.js';
import { subscriptionResourceOf } from './motive-resources.js';

interface Reply {
  header(name: string, value: string): unknown;
}

/** What a structure offers of its network's catalogue. */
@Controller('v1/motive-subscriptions')
@Roles('structure-manager', 'coordinator')
export class MotiveSubscriptionsController {
  constructor(private readonly keep: KeepSubscriptions) {}

  @Get()
  @ApiOkResponse({ standardSchema: motiveSubscriptionPage })
  async list(
    @Query({ schema: motiveSubscriptionsQuery }) query: z.infer<typeof motiveSubscriptionsQuery>,
    @CurrentScope() scope: MemberScope,
  ): Promise<Page<MotiveSubscriptionResource>> {
    const found = await this.keep.list(scope, query['filter[structureId]']);
    return pageOfRows(found.map(subscriptionResourceOf), pageAsked(query));
  }

  /** All that the structure offers then; a repeat changes nothing more. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: motiveSubscriptionPage })
  async choose(
    @CurrentScope() scope: MemberScope,
    @Body({ schema: newMotiveSubscriptions }) { structureId, motiveCodes }: NewMotiveSubscriptions,
  ): Promise<Page<MotiveSubscriptionResource>> {
    const offered = await this.keep.choose(scope, structureId, motiveCodes);
    return { data: offered.map(subscriptionResourceOf), page: { after: null } };
  }

  @Patch(':id')
  @ApiOkResponse({ standardSchema: motiveSubscriptionResource })
  async override(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @IfMatch() version: ExpectedVersion,
    @Body({ schema: motiveOverrides }) body: MotiveOverrides,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MotiveSubscriptionResource> {
    const changed = await this.keep.override(scope, id, version, body);
    reply.header('etag', etagOf(changed.version));
    return subscriptionResourceOf(changed);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  end(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @IfMatch() version: ExpectedVersion,
  ): Promise<void> {
    return this.keep.end(scope, id, version);
  }
}
