import {
  appointmentReassignment,
  appointmentsToReassignQuery,
  appointmentToReassign,
  appointmentToReassignPage,
  type AppointmentToReassign,
} from '@maillage/contracts/http/appointments';
import type { ExpectedVersion, MemberScope } from '@maillage/kernel';
import { CurrentScope, etagOf, IfMatch, Roles } from '@maillage/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import type { AppointmentView } from '../use-cases/appointment-views.js';
import { cursorOf } from '../use-cases/list-appointments.query.js';
import { ReassignAppointment } from '../use-cases/reassign-appointment.use-case.js';

/** As much of the HTTP reply as is needed here. */
interface Reply {
  header(name: string, value: string): unknown;
}

@Controller('v1/appointments')
@Roles('structure-manager', 'coordinator')
export class ReassignmentController {
  constructor(private readonly reassign: ReassignAppointment) {}

  @Get('to-reassign')
  @ApiResponse({ status: 200, standardSchema: appointmentToReassignPage })
  async list(
    @Query({ schema: appointmentsToReassignQuery })
    query: z.infer<typeof appointmentsToReassignQuery>,
    @CurrentScope() scope: MemberScope,
  ): Promise<z.infer<typeof appointmentToReassignPage>> {
    const after = query['page[after]'] ?? '';
    const rest = (await this.reassign.list(scope, query['filter[networkId]'])).filter(
      ({ appointment }) => cursorOf(appointment) > after,
    );
    const shown = rest.slice(0, query['page[size]']);
    const last = shown.at(-1);
    const more = last !== undefined && rest.length > shown.length;
    return {
      data: shown.map(toResource),
      page: { after: more ? cursorOf(last.appointment) : null },
    };
  }

  @Post(':id/reassign')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: appointmentToReassign })
  async move(
    @Param('id') id: string,
    @Body({ schema: appointmentReassignment }) body: z.infer<typeof appointmentReassignment>,
    @CurrentScope() scope: MemberScope,
    @IfMatch() version: ExpectedVersion,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AppointmentToReassign> {
    const resource = toResource(await this.reassign.run(scope, id, version, body.memberId));
    reply.header('etag', etagOf(resource.version));
    return resource;
  }
}

function toResource({
  appointment,
  structureName,
  nameOf,
}: AppointmentView): AppointmentToReassign {
  const { id, reference, structureId, startsAt, motive, zone, memberId, version } = appointment;
  return {
    ...{ id, reference, structureId, structureName, zone, memberId, version },
    startsAt: startsAt.toISOString(),
    durationMinutes: motive.durationMinutes,
    memberName: nameOf(memberId),
  };
}
