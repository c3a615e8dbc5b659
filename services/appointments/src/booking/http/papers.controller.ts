import {
  appointmentResource,
  papersSeen,
  type AppointmentResource,
  type PapersSeen,
} from '@maillage/contracts/http/appointments';
import type { ExpectedVersion, MemberScope } from '@maillage/kernel';
import { CurrentScope, etagOf, IfMatch, Roles } from '@maillage/service-kit';
import { Body, Controller, Param, Put, Res } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { CheckPapers } from '../use-cases/check-papers.use-case.js';
import { ReadAppointment } from '../use-cases/read-appointment.query.js';
import { toResource } from './appointment-resource.js';

/** As much of the HTTP reply as is needed here. */
interface Reply {
  header(name: string, value: string): unknown;
}

@Controller('v1/appointments')
@Roles('agent', 'structure-manager')
export class PapersController {
  constructor(
    private readonly checkPapers: CheckPapers,
    private readonly readAppointment: ReadAppointment,
  ) {}

  @Put(':id/papers')
  @ApiResponse({ status: 200, standardSchema: appointmentResource })
  async check(
    @Param('id') id: string,
    @Body({ schema: papersSeen }) body: PapersSeen,
    @CurrentScope() scope: MemberScope,
    @IfMatch() version: ExpectedVersion,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AppointmentResource> {
    await this.checkPapers.run(scope, id, version, body.papersSeen);
    const resource = toResource(await this.readAppointment.run(scope, id));
    reply.header('etag', etagOf(resource.version));
    return resource;
  }
}
