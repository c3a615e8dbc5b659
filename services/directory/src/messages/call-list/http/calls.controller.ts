import {
  callOutcome,
  callPage,
  callResource,
  callsQuery,
  type CallResource,
} from '@maillage/contracts/http/directory';
import type { ExpectedVersion, MemberScope } from '@maillage/kernel';
import {
  CurrentScope,
  IfMatch,
  MembersOnly,
  pageAsked,
  Roles,
  type Page,
} from '@maillage/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { ReadCalls, type CallToMake } from '../use-cases/read-calls.query.js';
import { SettleCall } from '../use-cases/settle-call.use-case.js';

@Controller('v1/calls')
@MembersOnly()
export class CallsController {
  constructor(
    @Inject(ReadCalls) private readonly calls: ReadCalls,
    @Inject(SettleCall) private readonly settleCall: SettleCall,
  ) {}

  @Get()
  @Roles('agent', 'structure-manager')
  @ApiOkResponse({ standardSchema: callPage })
  async list(
    @CurrentScope() scope: MemberScope,
    @Query({ schema: callsQuery }) query: z.infer<typeof callsQuery>,
  ): Promise<Page<CallResource>> {
    const structureId = query['filter[structureId]'];
    const found = await this.calls.toMake(scope, structureId, pageAsked(query));
    return { ...found, data: found.data.map(resourceOf) };
  }

  @Post(':id/outcome')
  @HttpCode(200)
  @Roles('agent', 'structure-manager')
  @ApiOkResponse({ standardSchema: callResource })
  async settle(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @Body({ schema: callOutcome }) { outcome }: z.infer<typeof callOutcome>,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<CallResource> {
    const settled = await this.settleCall.execute(scope, id, outcome, expected);
    return resourceOf(await this.calls.withWords(scope, settled));
  }
}

function resourceOf(call: CallToMake): CallResource {
  const {
    params: _params,
    settledBy: _settledBy,
    listedAt,
    triedAt,
    expiresAt,
    ...resource
  } = call;
  return {
    ...resource,
    listedAt: listedAt.toISOString(),
    triedAt: triedAt?.toISOString() ?? null,
    expiresAt: expiresAt.toISOString(),
  };
}
