import {
  closuresQuery,
  newWorkedHoliday,
  workedHolidayPage,
  workedHolidayResource,
  type WorkedHolidayResource,
} from '@maillage/contracts/http/appointments';
import type { CivilDate, ExpectedVersion, IdempotencyRequest, MemberScope } from '@maillage/kernel';
import {
  CurrentScope,
  IdempotencyOf,
  IfMatch,
  pageAsked,
  pageOfRows,
  Roles,
} from '@maillage/service-kit';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { KeepWorkedHolidays } from '../use-cases/keep-worked-holidays.use-case.js';

@Controller('v1/worked-holidays')
export class WorkedHolidaysController {
  constructor(private readonly keep: KeepWorkedHolidays) {}

  @Get()
  @Roles('agent', 'structure-manager', 'coordinator')
  @ApiResponse({ status: 200, standardSchema: workedHolidayPage })
  async list(
    @Query({ schema: closuresQuery }) query: z.infer<typeof closuresQuery>,
    @CurrentScope() scope: MemberScope,
  ): Promise<z.infer<typeof workedHolidayPage>> {
    const from = query['filter[from]'] as CivilDate | undefined;
    const found = await this.keep.list(scope, query['filter[structureId]'], from);
    return pageOfRows(found, pageAsked(query));
  }

  @Post()
  @Roles('structure-manager')
  @ApiResponse({ status: 201, standardSchema: workedHolidayResource })
  set(
    @Body({ schema: newWorkedHoliday }) body: z.infer<typeof newWorkedHoliday>,
    @CurrentScope() scope: MemberScope,
    @IdempotencyOf() key: IdempotencyRequest | undefined,
  ): Promise<WorkedHolidayResource> {
    const day = body.day as CivilDate;
    return this.keep.set(scope, { structureId: body.structureId, day }, key);
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
