import {
  newSeat,
  seatPage,
  seatResource,
  seatsQuery,
  seatStatusChange,
  type NewSeat,
  type SeatResource,
  type SeatStatusChange,
} from '@maillage/contracts/http/appointments';
import type { ExpectedVersion, IdempotencyRequest, MemberScope } from '@maillage/kernel';
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
import type { Seat } from '../domain/seat.js';
import { MarkSeat } from '../use-cases/mark-seat.use-case.js';
import { ReadWorkshops } from '../use-cases/read-workshops.query.js';
import { TakeSeat } from '../use-cases/take-seat.use-case.js';
import { toSeatResource } from './workshop-resource.js';

/** As much of the HTTP reply as is needed here. */
interface Reply {
  header(name: string, value: string): unknown;
}

@Controller('v1/seats')
@Roles('agent', 'structure-manager')
export class SeatsController {
  constructor(
    private readonly read: ReadWorkshops,
    private readonly takeSeat: TakeSeat,
    private readonly markSeat: MarkSeat,
  ) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: seatPage })
  async participants(
    @Query({ schema: seatsQuery }) query: z.infer<typeof seatsQuery>,
    @CurrentScope() scope: MemberScope,
  ): Promise<z.infer<typeof seatPage>> {
    const seats = await this.read.participants(scope, query['filter[workshopId]']);
    return pageOfRows(seats.map(toSeatResource), pageAsked(query));
  }

  @Post()
  @ApiResponse({ status: 201, standardSchema: seatResource })
  async register(
    @Body({ schema: newSeat }) { workshopId, beneficiaryId }: NewSeat,
    @CurrentScope() scope: MemberScope,
    @IdempotencyOf() key: IdempotencyRequest | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SeatResource> {
    return answer(await this.takeSeat.run(scope, workshopId, beneficiaryId, key), reply);
  }

  @Post(':id/status')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: seatResource })
  async mark(
    @Param('id') id: string,
    @Body({ schema: seatStatusChange }) body: SeatStatusChange,
    @CurrentScope() scope: MemberScope,
    @IfMatch() expectedVersion: ExpectedVersion,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SeatResource> {
    return answer(await this.markSeat.run(scope, id, { ...body, expectedVersion }), reply);
  }
}

function answer(seat: Seat, reply: Reply): SeatResource {
  reply.header('etag', etagOf(seat.version));
  return toSeatResource(seat);
}
