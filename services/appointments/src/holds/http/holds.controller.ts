import {
  holdResource,
  newHold,
  type HoldResource,
  type NewHold,
} from '@maillage/contracts/http/appointments';
import type { Clock, IdempotencyRequest, MemberScope } from '@maillage/kernel';
import { CLOCK, CurrentScope, IdempotencyOf, Roles } from '@maillage/service-kit';
import { Body, Controller, Delete, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiResponse } from '@nestjs/swagger';
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
