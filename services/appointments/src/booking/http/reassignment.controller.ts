import {
  appointmentOutline,
  appointmentReassignment,
  freeColleagues,
  type AppointmentOutline,
  type FreeColleagues,
} from '@maillage/contracts/http/appointments';
import type { ExpectedVersion, MemberScope } from '@maillage/kernel';
import { CurrentScope, etagOf, IfMatch, Roles } from '@maillage/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { outlineOf } from '../ports/appointment-outline.js';
import { FindFreeColleagues } from '../use-cases/find-free-colleagues.query.js';
import { ReassignAppointment } from '../use-cases/reassign-appointment.use-case.js';

/** As much of the HTTP reply as is needed here. */
interface Reply {
  header(name: string, value: string): unknown;
}

@Controller('v1/appointments')
@Roles('agent', 'structure-manager', 'coordinator')
export class ReassignmentController {
  constructor(
    private readonly reassign: ReassignAppointment,
    private readonly colleagues: FindFreeColleagues,
  ) {}

  @Get(':id/colleagues')
  @ApiResponse({ status: 200, standardSchema: freeColleagues })
  async free(@Param('id') id: string, @CurrentScope() scope: MemberScope): Promise<FreeColleagues> {
    const found = await this.colleagues.run(scope, id);
    return {
      data: found.map(({ memberId, memberName, roomId }) => ({
        memberId,
        memberName,
        roomId: roomId ?? null,
      })),
    };
  }

  @Post(':id/reassign')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: appointmentOutline })
  async move(
    @Param('id') id: string,
    @Body({ schema: appointmentReassignment }) body: z.infer<typeof appointmentReassignment>,
    @CurrentScope() scope: MemberScope,
    @IfMatch() version: ExpectedVersion,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AppointmentOutline> {
    const view = await this.reassign.run(scope, id, version, body.memberId);
    const { appointment, structureName, nameOf } = view;
    const memberName = nameOf(appointment.memberId);
    reply.header('etag', etagOf(appointment.version));
    return outlineOf({ appointment, structureName, memberName });
  }
}
