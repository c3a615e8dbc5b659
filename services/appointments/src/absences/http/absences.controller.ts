import {
  absenceChange,
  absencePage,
  absenceResource,
  absencesQuery,
  newAbsence,
  timetableChangePage,
  type AbsenceChange as ChangeBody,
  type AbsenceResource,
  type NewAbsence,
} from '@maillage/contracts/http/appointments';
import type { CivilDate, ExpectedVersion, IdempotencyRequest, MemberScope } from '@maillage/kernel';
import {
  CurrentScope,
  etagOf,
  IdempotencyOf,
  IfMatch,
  MembersOnly,
  pageAsked,
  pageOfRows,
  Roles,
} from '@maillage/service-kit';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  KeepAbsences,
  type AbsenceChange,
  type AbsenceView,
  type AbsenceWish,
} from '../use-cases/keep-absences.use-case.js';

/** As much of the HTTP reply as is needed here. */
interface Reply {
  header(name: string, value: string): unknown;
}

@Controller('v1/absences')
@Roles('agent', 'structure-manager', 'operator-agent', 'operator-manager')
@MembersOnly()
export class AbsencesController {
  constructor(private readonly keep: KeepAbsences) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: absencePage })
  async list(
    @Query({ schema: absencesQuery }) query: z.infer<typeof absencesQuery>,
    @CurrentScope() scope: MemberScope,
  ): Promise<z.infer<typeof absencePage>> {
    const found = await this.keep.list(scope, {
      memberId: query['filter[memberId]'],
      structureId: query['filter[structureId]'],
      from: query['filter[from]'] as CivilDate | undefined,
    });
    return pageOfRows(found.map(toResource), pageAsked(query));
  }

  @Get(':id')
  @ApiResponse({ status: 200, standardSchema: absenceResource })
  async one(
    @Param('id') id: string,
    @CurrentScope() scope: MemberScope,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AbsenceResource> {
    return answer(await this.keep.one(scope, id), reply);
  }

  @Get(':id/history')
  @ApiResponse({ status: 200, standardSchema: timetableChangePage })
  async history(
    @Param('id') id: string,
    @CurrentScope() scope: MemberScope,
  ): Promise<z.infer<typeof timetableChangePage>> {
    return { data: await this.keep.changes(scope, id), page: { after: null } };
  }

  @Post()
  @ApiResponse({ status: 201, standardSchema: absenceResource })
  async set(
    @Body({ schema: newAbsence }) body: NewAbsence,
    @CurrentScope() scope: MemberScope,
    @IdempotencyOf() key: IdempotencyRequest | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AbsenceResource> {
    return answer(await this.keep.set(scope, body as unknown as AbsenceWish, key), reply);
  }

  @Patch(':id')
  @ApiResponse({ status: 200, standardSchema: absenceResource })
  async change(
    @Param('id') id: string,
    @Body({ schema: absenceChange }) body: ChangeBody,
    @CurrentScope() scope: MemberScope,
    @IfMatch() version: ExpectedVersion,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AbsenceResource> {
    const change = body as unknown as AbsenceChange;
    return answer(await this.keep.change(scope, id, version, change), reply);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(
    @Param('id') id: string,
    @CurrentScope() scope: MemberScope,
    @IfMatch() version: ExpectedVersion,
  ): Promise<void> {
    return this.keep.remove(scope, id, version);
  }
}

function toResource({ absence, memberName }: AbsenceView): AbsenceResource {
  const { id, version, memberId, zone, reason, time } = absence;
  return {
    id,
    version,
    memberId,
    memberName,
    zone,
    reason,
    time: structuredClone(time),
  } as AbsenceResource;
}

function answer(view: AbsenceView, reply: Reply): AbsenceResource {
  reply.header('etag', etagOf(view.absence.version));
  return toResource(view);
}
