import {
  newWorkshop,
  workshopCancellation,
  workshopPage,
  workshopResource,
  workshopRooms,
  workshopRoomsQuery,
  workshopsQuery,
  type NewWorkshop,
  type WorkshopCancellation,
  type WorkshopResource,
  type WorkshopRooms as WorkshopRoomsResource,
} from '@maillage/contracts/http/appointments';
import type { CivilDate, ExpectedVersion, IdempotencyRequest, MemberScope } from '@maillage/kernel';
import {
  CurrentScope,
  etagOf,
  IdempotencyOf,
  IfMatch,
  pageAsked,
  pageOfRows,
  Roles,
} from '@maillage/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { EndWorkshop } from '../use-cases/end-workshop.use-case.js';
import { PlanWorkshop } from '../use-cases/plan-workshop.use-case.js';
import { ReadWorkshops } from '../use-cases/read-workshops.query.js';
import { WorkshopRooms } from '../use-cases/workshop-rooms.js';
import { toWorkshopResource } from './workshop-resource.js';

/** As much of the HTTP reply as is needed here. */
interface Reply {
  header(name: string, value: string): unknown;
}

const readers = ['agent', 'structure-manager', 'coordinator'] as const;
const desk = ['agent', 'structure-manager'] as const;

@Controller('v1/workshops')
export class WorkshopsController {
  constructor(
    private readonly read: ReadWorkshops,
    private readonly planWorkshop: PlanWorkshop,
    private readonly end: EndWorkshop,
    private readonly rooms: WorkshopRooms,
  ) {}

  @Get()
  @Roles(...readers)
  @ApiResponse({ status: 200, standardSchema: workshopPage })
  async list(
    @Query({ schema: workshopsQuery }) query: z.infer<typeof workshopsQuery>,
    @CurrentScope() scope: MemberScope,
  ): Promise<z.infer<typeof workshopPage>> {
    const found = await this.read.list(scope, {
      structureId: query['filter[structureId]'],
      networkId: query['filter[networkId]'],
      from: query['filter[from]'] as CivilDate | undefined,
      only: query['filter[only]'],
    });
    return pageOfRows(found.map(toWorkshopResource), pageAsked(query));
  }

  @Post()
  @Roles(...desk)
  @ApiResponse({ status: 201, standardSchema: workshopResource })
  async plan(
    @Body({ schema: newWorkshop }) body: NewWorkshop,
    @CurrentScope() scope: MemberScope,
    @IdempotencyOf() key: IdempotencyRequest | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WorkshopResource> {
    const wish = { ...body, startsAt: new Date(body.startsAt) };
    const { id } = await this.planWorkshop.run(scope, wish, key);
    return this.answer(scope, id, reply);
  }

  @Get('rooms')
  @Roles(...desk)
  @ApiResponse({ status: 200, standardSchema: workshopRooms })
  async roomsOf(
    @Query({ schema: workshopRoomsQuery }) query: z.infer<typeof workshopRoomsQuery>,
    @CurrentScope() scope: MemberScope,
  ): Promise<WorkshopRoomsResource> {
    const wanted = { ...query, startsAt: new Date(query.startsAt) };
    return { data: await this.rooms.list(scope, wanted) };
  }

  @Get(':id')
  @Roles(...readers)
  @ApiResponse({ status: 200, standardSchema: workshopResource })
  one(
    @Param('id') id: string,
    @CurrentScope() scope: MemberScope,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WorkshopResource> {
    return this.answer(scope, id, reply);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Roles(...desk)
  @ApiResponse({ status: 200, standardSchema: workshopResource })
  async cancel(
    @Param('id') id: string,
    @Body({ schema: workshopCancellation }) body: WorkshopCancellation,
    @CurrentScope() scope: MemberScope,
    @IfMatch() version: ExpectedVersion,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WorkshopResource> {
    await this.end.cancel(scope, id, version, body.reason);
    return this.answer(scope, id, reply);
  }

  @Post(':id/hold')
  @HttpCode(200)
  @Roles(...desk)
  @ApiResponse({ status: 200, standardSchema: workshopResource })
  async hold(
    @Param('id') id: string,
    @CurrentScope() scope: MemberScope,
    @IfMatch() version: ExpectedVersion,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WorkshopResource> {
    await this.end.hold(scope, id, version);
    return this.answer(scope, id, reply);
  }

  private async answer(scope: MemberScope, id: string, reply: Reply): Promise<WorkshopResource> {
    const resource = toWorkshopResource(await this.read.one(scope, id));
    reply.header('etag', etagOf(resource.version));
    return resource;
  }
}
