import {
  legPage,
  legResolution,
  legResource,
  legsQuery,
  type LegResolution,
  type LegResource,
} from '@maillage/contracts/http/referrals';
import type { ExpectedVersion, MemberScope } from '@maillage/kernel';
import { CurrentScope, etagOf, IfMatch, pageAsked, Roles } from '@maillage/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { MoveLeg } from '../use-cases/move-leg.use-case.js';
import { ReadLegs } from '../use-cases/read-legs.query.js';
import { toResource } from './leg-resource.js';

/** As much of the HTTP reply as is needed here. */
interface Reply {
  header(name: string, value: string): unknown;
}

@Controller('v1/legs')
@Roles('agent', 'structure-manager', 'coordinator', 'operator-agent', 'operator-manager')
export class LegsController {
  constructor(
    private readonly readLegs: ReadLegs,
    private readonly moveLeg: MoveLeg,
  ) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: legPage })
  async list(
    @Query({ schema: legsQuery }) query: z.infer<typeof legsQuery>,
    @CurrentScope() scope: MemberScope,
  ): Promise<z.infer<typeof legPage>> {
    const filter = {
      open: query['filter[state]'] === 'open',
      networkId: query['filter[networkId]'],
    };
    const { data, page } = await this.readLegs.list(scope, filter, pageAsked(query));
    return { data: data.map(toResource), page };
  }

  @Get(':id')
  @ApiResponse({ status: 200, standardSchema: legResource })
  async read(
    @Param('id') id: string,
    @CurrentScope() scope: MemberScope,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<LegResource> {
    return this.answer(scope, id, reply);
  }

  @Post(':id/take-charge')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: legResource })
  async takeCharge(
    @Param('id') id: string,
    @CurrentScope() scope: MemberScope,
    @IfMatch() expectedVersion: ExpectedVersion,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<LegResource> {
    await this.moveLeg.takeInCharge(scope, id, expectedVersion);
    return this.answer(scope, id, reply);
  }

  @Post(':id/resolve')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: legResource })
  async resolve(
    @Param('id') id: string,
    @Body({ schema: legResolution }) body: LegResolution,
    @CurrentScope() scope: MemberScope,
    @IfMatch() expectedVersion: ExpectedVersion,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<LegResource> {
    const answer = { outcome: body.outcome, text: body.answer };
    await this.moveLeg.resolve(scope, id, expectedVersion, answer);
    return this.answer(scope, id, reply);
  }

  @Post(':id/close')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: legResource })
  async close(
    @Param('id') id: string,
    @CurrentScope() scope: MemberScope,
    @IfMatch() expectedVersion: ExpectedVersion,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<LegResource> {
    await this.moveLeg.confirm(scope, id, expectedVersion);
    return this.answer(scope, id, reply);
  }

  private async answer(scope: MemberScope, id: string, reply: Reply): Promise<LegResource> {
    const resource = toResource(await this.readLegs.one(scope, id));
    reply.header('etag', etagOf(resource.version));
    return resource;
  }
}
