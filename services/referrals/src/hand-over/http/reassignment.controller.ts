import {
  casesToReassignQuery,
  caseToReassignPage,
  reassignment,
  type Reassignment,
} from '@maillage/contracts/http/referrals';
import type { ExpectedVersion, MemberScope } from '@maillage/kernel';
import { CurrentScope, IfMatch, Roles } from '@maillage/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { CasesLeft } from '../use-cases/cases-left.query.js';
import { ReassignWork } from '../use-cases/reassign-work.use-case.js';

@Controller('v1')
export class ReassignmentController {
  constructor(
    private readonly casesLeft: CasesLeft,
    private readonly reassign: ReassignWork,
  ) {}

  @Get('cases/to-reassign')
  @Roles('structure-manager', 'coordinator')
  @ApiResponse({ status: 200, standardSchema: caseToReassignPage })
  async list(
    @Query({ schema: casesToReassignQuery }) query: z.infer<typeof casesToReassignQuery>,
    @CurrentScope() scope: MemberScope,
  ): Promise<z.infer<typeof caseToReassignPage>> {
    const request = { size: query['page[size]'], after: query['page[after]'] };
    const { data, page } = await this.casesLeft.run(scope, query['filter[networkId]'], request);
    return {
      data: data.map(({ openedAt, ...rest }) => ({ ...rest, openedAt: openedAt.toISOString() })),
      page,
    };
  }

  @Post('cases/:id/reassign')
  @Roles('structure-manager', 'coordinator')
  @HttpCode(204)
  @ApiResponse({ status: 204 })
  async moveCase(
    @Param('id') id: string,
    @Body({ schema: reassignment }) body: Reassignment,
    @CurrentScope() scope: MemberScope,
    @IfMatch() version: ExpectedVersion,
  ): Promise<void> {
    await this.reassign.case(scope, id, version, body.memberId);
  }

  @Post('legs/:id/reassign')
  @Roles('operator-manager')
  @HttpCode(204)
  @ApiResponse({ status: 204 })
  async moveLeg(
    @Param('id') id: string,
    @Body({ schema: reassignment }) body: Reassignment,
    @CurrentScope() scope: MemberScope,
    @IfMatch() version: ExpectedVersion,
  ): Promise<void> {
    await this.reassign.leg(scope, id, version, body.memberId);
  }
}
