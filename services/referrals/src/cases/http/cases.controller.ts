import {
  casePage,
  caseResource,
  casesQuery,
  newCase,
  type CaseResource,
  type NewCase,
} from '@maillage/contracts/http/referrals';
import type { IdempotencyRequest, MemberScope } from '@maillage/kernel';
import { CurrentScope, etagOf, IdempotencyOf, pageAsked, Roles } from '@maillage/service-kit';
import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { OpenCase } from '../use-cases/open-case.use-case.js';
import { ReadCases } from '../use-cases/read-cases.query.js';
import { toResource } from './case-resource.js';

/** As much of the HTTP reply as is needed here. */
interface Reply {
  header(name: string, value: string): unknown;
}

@Controller('v1/cases')
@Roles('agent', 'structure-manager', 'coordinator')
export class CasesController {
  constructor(
    private readonly openCase: OpenCase,
    private readonly readCases: ReadCases,
  ) {}

  @Post()
  @Roles('agent', 'structure-manager')
  @ApiResponse({ status: 201, standardSchema: caseResource })
  async open(
    @Body({ schema: newCase }) body: NewCase,
    @CurrentScope() scope: MemberScope,
    @IdempotencyOf() key: IdempotencyRequest | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CaseResource> {
    const { id } = await this.openCase.run(scope, body, key);
    return this.answer(scope, id, reply);
  }

  @Get()
  @ApiResponse({ status: 200, standardSchema: casePage })
  async list(
    @Query({ schema: casesQuery }) query: z.infer<typeof casesQuery>,
    @CurrentScope() scope: MemberScope,
  ): Promise<z.infer<typeof casePage>> {
    const filter = {
      beneficiaryId: query['filter[beneficiaryId]'],
      networkId: query['filter[networkId]'],
    };
    const { data, page } = await this.readCases.list(scope, filter, pageAsked(query));
    return { data: data.map(toResource), page };
  }

  @Get(':id')
  @ApiResponse({ status: 200, standardSchema: caseResource })
  async read(
    @Param('id') id: string,
    @CurrentScope() scope: MemberScope,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CaseResource> {
    return this.answer(scope, id, reply);
  }

  private async answer(scope: MemberScope, id: string, reply: Reply): Promise<CaseResource> {
    const resource = toResource(await this.readCases.one(scope, id));
    reply.header('etag', etagOf(resource.version));
    return resource;
  }
}
