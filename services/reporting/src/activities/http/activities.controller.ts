import {
  activitiesQuery,
  activityConfirmation,
  activityPage,
  activityResource,
  newActivity,
  type ActivityConfirmation,
  type ActivityResource,
  type NewActivity,
} from '@maillage/contracts/http/reporting';
import type { CivilDate, ExpectedVersion, IdempotencyRequest, MemberScope } from '@maillage/kernel';
import { CurrentScope, etagOf, IdempotencyOf, IfMatch, Roles } from '@maillage/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { ConfirmActivity } from '../use-cases/confirm-activity.use-case.js';
import { DismissActivity } from '../use-cases/dismiss-activity.use-case.js';
import { ReadActivities } from '../use-cases/read-activities.query.js';
import { RecordActivity } from '../use-cases/record-activity.use-case.js';
import { resourceOf } from './activity-resource.js';

interface Reply {
  header(name: string, value: string): unknown;
}

@Controller('v1/activities')
@Roles('agent', 'structure-manager', 'coordinator')
export class ActivitiesController {
  constructor(
    private readonly activities: ReadActivities,
    private readonly recordActivity: RecordActivity,
    private readonly confirmActivity: ConfirmActivity,
    private readonly dismissActivity: DismissActivity,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: activityPage })
  async list(
    @CurrentScope() scope: MemberScope,
    @Query({ schema: activitiesQuery }) query: z.infer<typeof activitiesQuery>,
  ): Promise<z.infer<typeof activityPage>> {
    const { data, after } = await this.activities.list(scope, {
      status: query['filter[status]'],
      structureId: query['filter[structureId]'],
      beneficiaryId: query['filter[beneficiaryId]'],
      day: query['filter[day]'] as CivilDate | undefined,
      size: query['page[size]'],
      after: query['page[after]'],
    });
    return { data: data.map((each) => resourceOf(scope, each)), page: { after } };
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: activityResource })
  async one(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ActivityResource> {
    return said(reply, resourceOf(scope, await this.activities.one(scope, id)));
  }

  @Post()
  @ApiCreatedResponse({ standardSchema: activityResource })
  async record(
    @CurrentScope() scope: MemberScope,
    @IdempotencyOf() request: IdempotencyRequest | undefined,
    @Body({ schema: newActivity }) body: NewActivity,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ActivityResource> {
    const { structureId, ...entered } = body;
    const localDay = entered.localDay as CivilDate;
    const { id } = await this.recordActivity.run(scope, request, structureId, {
      ...entered,
      localDay,
    });
    return said(reply, resourceOf(scope, await this.activities.one(scope, id)));
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: activityResource })
  async confirm(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @IfMatch() version: ExpectedVersion,
    @Body({ schema: activityConfirmation }) body: ActivityConfirmation,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ActivityResource> {
    const confirmed = await this.confirmActivity.run(scope, id, version, body);
    return said(reply, resourceOf(scope, await this.activities.nameOf(confirmed)));
  }

  @Post(':id/dismiss')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: activityResource })
  async dismiss(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @IfMatch() version: ExpectedVersion,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ActivityResource> {
    const dismissed = await this.dismissActivity.run(scope, id, version);
    return said(reply, resourceOf(scope, await this.activities.nameOf(dismissed)));
  }
}

function said(reply: Reply, resource: ActivityResource): ActivityResource {
  reply.header('etag', etagOf(resource.version));
  return resource;
}
