import { motivePage, motivesQuery } from '@maillage/contracts/http/appointments';
import type { MemberScope } from '@maillage/kernel';
import { CurrentScope, pageAsked, pageOfRows, Roles } from '@maillage/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Motive } from '../ports/motives.js';
import { ListMotives } from '../use-cases/list-motives.query.js';

@Controller('v1/motives')
@Roles('agent', 'structure-manager', 'prescriber', 'coordinator')
export class MotivesController {
  constructor(private readonly listMotives: ListMotives) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: motivePage })
  async list(
    @Query({ schema: motivesQuery }) query: z.infer<typeof motivesQuery>,
    @CurrentScope() scope: MemberScope,
  ): Promise<z.infer<typeof motivePage>> {
    const found = await this.listMotives.run(scope, query['filter[networkId]']);
    return pageOfRows(found.map(toResource), pageAsked(query));
  }
}

function toResource(motive: Motive) {
  return {
    id: motive.code,
    networkId: motive.networkId,
    label: motive.label,
    durationMinutes: motive.durationMinutes,
    bufferMinutes: motive.bufferMinutes,
    stepMinutes: motive.stepMinutes,
    operatorCodes: [...motive.operatorCodes],
    procedureCodes: [...motive.procedureCodes],
    theme: motive.theme,
    channel: motive.channel,
    requiredDocuments: [...motive.requiredDocuments],
    version: motive.version,
  };
}
