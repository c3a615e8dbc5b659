import {
  motiveAdoption,
  motivePage,
  nationalMotivePage,
  nationalMotivesQuery,
  type MotiveAdoption,
  type MotiveResource,
  type NationalMotiveResource,
} from '@maillage/contracts/http/appointments';
import type { MemberScope } from '@maillage/kernel';
import { CurrentScope, pageAsked, pageOfRows, Roles, type Page } from '@maillage/service-kit';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { AdoptNationalMotives } from '../use-cases/adopt-national-motives.use-case.js';
import { motiveResourceOf, nationalResourceOf } from './motive-resources.js';

/** The national set, as a network stands to it. */
@Controller('v1/national-motives')
@Roles('coordinator')
export class NationalMotivesController {
  constructor(private readonly national: AdoptNationalMotives) {}

  @Get()
  @ApiOkResponse({ standardSchema: nationalMotivePage })
  async list(
    @Query({ schema: nationalMotivesQuery }) query: z.infer<typeof nationalMotivesQuery>,
    @CurrentScope() scope: MemberScope,
  ): Promise<Page<NationalMotiveResource>> {
    const found = await this.national.list(scope, query['filter[networkId]']);
    return pageOfRows(found.map(nationalResourceOf), pageAsked(query));
  }

  /** The motives that are new in the catalogue: none of them when the request is repeated. */
  @Post('adopt')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: motivePage })
  async adopt(
    @CurrentScope() scope: MemberScope,
    @Body({ schema: motiveAdoption }) { networkId, codes }: MotiveAdoption,
  ): Promise<Page<MotiveResource>> {
    const adopted = await this.national.adopt(scope, networkId, codes);
    return { data: adopted.map(motiveResourceOf), page: { after: null } };
  }
}
