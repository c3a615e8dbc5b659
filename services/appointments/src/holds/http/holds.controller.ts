import {
  holdResource,
  newHold,
  type HoldResource,
  type NewHold,
} from '@maillage/contracts/http/appointments';
import type { Clock, IdempotencyRequest, MemberScope } from '@maillage/kernel';
import { CLOCK, CurrentScope, IdempotencyOf, Roles } from '@maillage/service-kit';
import { Body, Controller, Delete, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { HOLD_MINUTES, HOLDS_AT_MOST, HOLDS_OF_PROGRAM_AT_MOST } from '../domain/hold.js';
import { HoldSlot } from '../use-cases/hold-slot.use-case.js';
import { ReleaseHold } from '../use-cases/release-hold.use-case.js';

@Controller('v1/holds')
@Roles('agent', 'structure-manager', 'prescriber')
export class HoldsController {
  constructor(
    private readonly holdSlot: HoldSlot,
    private readonly releaseHold: ReleaseHold,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Keep a slot free while the rest is filled in',
    description:
      `The slot is nobody else's for ${HOLD_MINUTES} minutes, or until it is booked or released. ` +
      `At most ${HOLDS_AT_MOST} living holds for each member of staff and ${HOLDS_OF_PROGRAM_AT_MOST} for each API client, ` +
      `whoever it speaks for; one more is refused with 409 HOLD.TOO_MANY.`,
  })
  @ApiResponse({ status: 201, standardSchema: holdResource })
  async hold(
    @Body({ schema: newHold }) body: NewHold,
    @CurrentScope() scope: MemberScope,
    @IdempotencyOf() key: IdempotencyRequest | undefined,
  ): Promise<HoldResource> {
    const request = { ...body, startsAt: new Date(body.startsAt) };
    const held = await this.holdSlot.run(scope, request, key);
    const { id, structureId, memberId, from, until } = held;
    return {
      id,
      structureId,
      memberId,
      startsAt: from.toISOString(),
      until: until.toISOString(),
      secondsLeft: Math.max(0, Math.floor((+until - +this.clock.now()) / 1000)),
    };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  release(@Param('id') id: string, @CurrentScope() scope: MemberScope): Promise<void> {
    return this.releaseHold.run(scope, id);
  }
}
