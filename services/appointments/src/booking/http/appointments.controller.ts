import {
  appointmentMove,
  appointmentPage,
  appointmentResource,
  appointmentsQuery,
  appointmentStatusChange,
  newAppointment,
  type AppointmentMove,
  type AppointmentResource,
  type AppointmentStatusChange,
  type NewAppointment,
} from '@maillage/contracts/http/appointments';
import type { CivilDate, ExpectedVersion, IdempotencyRequest, MemberScope } from '@maillage/kernel';
import { CurrentScope, etagOf, IdempotencyOf, IfMatch, Roles } from '@maillage/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { AppointmentViews, type AppointmentView } from '../use-cases/appointment-views.js';
import { BookAppointment } from '../use-cases/book-appointment.use-case.js';
import { ChangeAppointmentStatus } from '../use-cases/change-appointment-status.use-case.js';
import { ListAppointments } from '../use-cases/list-appointments.query.js';
import { MoveAppointment } from '../use-cases/move-appointment.use-case.js';
import { ReadAppointment } from '../use-cases/read-appointment.query.js';
import { toResource } from './appointment-resource.js';

/** As much of the HTTP reply as is needed here. */
interface Reply {
  header(name: string, value: string): unknown;
}

@Controller('v1/appointments')
@Roles('agent', 'structure-manager', 'prescriber')
export class AppointmentsController {
  constructor(
    private readonly bookAppointment: BookAppointment,
    private readonly moveAppointment: MoveAppointment,
    private readonly changeStatus: ChangeAppointmentStatus,
    private readonly listAppointments: ListAppointments,
    private readonly readAppointment: ReadAppointment,
    private readonly views: AppointmentViews,
  ) {}

  @Post()
  @ApiResponse({ status: 201, standardSchema: appointmentResource })
  async book(
    @Body({ schema: newAppointment }) body: NewAppointment,
    @CurrentScope() scope: MemberScope,
    @IdempotencyOf() key: IdempotencyRequest | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AppointmentResource> {
    const request = { ...body, startsAt: new Date(body.startsAt) };
    const { id, appointment } = await this.bookAppointment.run(scope, request, key);
    const [made] = appointment ? await this.views.of([appointment]) : [];
    return answer(made ?? (await this.readAppointment.run(scope, id)), reply);
  }

  @Get()
  @ApiResponse({ status: 200, standardSchema: appointmentPage })
  async list(
    @Query({ schema: appointmentsQuery }) query: z.infer<typeof appointmentsQuery>,
    @CurrentScope() scope: MemberScope,
  ): Promise<z.infer<typeof appointmentPage>> {
    const filter = {
      structureId: query['filter[structureId]'],
      day: query['filter[day]'] as CivilDate | undefined,
      bookedByMe: query['filter[bookedByMe]'] === 'true',
      beneficiaryId: query['filter[beneficiaryId]'],
    };
    const { views, after } = await this.listAppointments.run(
      scope,
      filter,
      query['page[size]'],
      query['page[after]'],
    );
    return { data: views.map(toResource), page: { after } };
  }

  @Get(':id')
  @ApiResponse({ status: 200, standardSchema: appointmentResource })
  async read(
    @Param('id') id: string,
    @CurrentScope() scope: MemberScope,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AppointmentResource> {
    return answer(await this.readAppointment.run(scope, id), reply);
  }

  @Post(':id/move')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: appointmentResource })
  async move(
    @Param('id') id: string,
    @Body({ schema: appointmentMove }) body: AppointmentMove,
    @CurrentScope() scope: MemberScope,
    @IfMatch() expectedVersion: ExpectedVersion,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AppointmentResource> {
    const request = { ...body, startsAt: new Date(body.startsAt) };
    const moved = await this.moveAppointment.run(scope, id, expectedVersion, request);
    const [view] = await this.views.of([moved]);
    return answer(view ?? (await this.readAppointment.run(scope, id)), reply);
  }

  @Post(':id/status')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: appointmentResource })
  async mark(
    @Param('id') id: string,
    @Body({ schema: appointmentStatusChange }) body: AppointmentStatusChange,
    @CurrentScope() scope: MemberScope,
    @IfMatch() expectedVersion: ExpectedVersion,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AppointmentResource> {
    await this.changeStatus.run(scope, id, { ...body, expectedVersion });
    return answer(await this.readAppointment.run(scope, id), reply);
  }
}

function answer(view: AppointmentView, reply: Reply): AppointmentResource {
  const resource = toResource(view);
  reply.header('etag', etagOf(resource.version));
  return resource;
}
