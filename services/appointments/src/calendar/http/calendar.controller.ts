import {
  calendarQuery,
  calendarResource,
  type CalendarResource,
} from '@maillage/contracts/http/appointments';
import type { CivilDate, MemberScope } from '@maillage/kernel';
import { CurrentScope, MembersOnly, Roles } from '@maillage/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { ReadCalendar } from '../use-cases/read-calendar.query.js';

@Controller('v1/calendar')
@Roles('agent', 'structure-manager', 'coordinator', 'operator-agent', 'operator-manager')
@MembersOnly()
export class CalendarController {
  constructor(private readonly calendar: ReadCalendar) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: calendarResource })
  read(
    @Query({ schema: calendarQuery }) query: z.infer<typeof calendarQuery>,
    @CurrentScope() scope: MemberScope,
  ): Promise<CalendarResource> {
    return this.calendar.run(scope, {
      ...query,
      from: query.from as CivilDate,
      to: query.to as CivilDate,
    });
  }
}
