import {
  newAbsence,
  newClosure,
  settlementPage,
  settlementsQuery,
  timeOffPreview,
  type NewAbsence,
  type TimeOffPreview,
} from '@maillage/contracts/http/appointments';
import type { MemberScope } from '@maillage/kernel';
import { CurrentScope, MembersOnly, pageAsked, pageOfRows, Roles } from '@maillage/service-kit';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { ListSettlements } from '../use-cases/list-settlements.query.js';
import { PreviewTimeOff } from '../use-cases/preview-time-off.query.js';
import { toPreview, toResource } from './settlement-resource.js';

type AbsenceAsked = Parameters<PreviewTimeOff['ofAbsence']>[1];
type ClosureAsked = Parameters<PreviewTimeOff['ofClosure']>[1];

@Controller('v1')
export class SettlementsController {
  constructor(
    private readonly list: ListSettlements,
    private readonly preview: PreviewTimeOff,
  ) {}

  @Get('settlements')
  @Roles('agent', 'structure-manager', 'coordinator')
  @MembersOnly()
  @ApiResponse({ status: 200, standardSchema: settlementPage })
  async open(
    @Query({ schema: settlementsQuery }) query: z.infer<typeof settlementsQuery>,
    @CurrentScope() scope: MemberScope,
  ): Promise<z.infer<typeof settlementPage>> {
    const found = await this.list.run(scope, {
      structureId: query['filter[structureId]'],
      networkId: query['filter[networkId]'],
      causeId: query['filter[causeId]'],
    });
    const { data, page } = pageOfRows(found, pageAsked(query));
    return { data: data.map(toResource), page };
  }

  @Post('absences/preview')
  @HttpCode(200)
  @Roles('agent', 'structure-manager', 'operator-agent', 'operator-manager')
  @MembersOnly()
  @ApiResponse({ status: 200, standardSchema: timeOffPreview })
  async absence(
    @Body({ schema: newAbsence }) body: NewAbsence,
    @CurrentScope() scope: MemberScope,
  ): Promise<TimeOffPreview> {
    return toPreview(await this.preview.ofAbsence(scope, body as unknown as AbsenceAsked));
  }

  @Post('closures/preview')
  @HttpCode(200)
  @Roles('structure-manager')
  @ApiResponse({ status: 200, standardSchema: timeOffPreview })
  async closure(
    @Body({ schema: newClosure }) body: z.infer<typeof newClosure>,
    @CurrentScope() scope: MemberScope,
  ): Promise<TimeOffPreview> {
    return toPreview(await this.preview.ofClosure(scope, body as unknown as ClosureAsked));
  }
}
