import { slotsQuery, slotsResponse } from '@maillage/contracts/http/appointments';
import type { CivilDate, MemberScope } from '@maillage/kernel';
import { CurrentScope, Roles } from '@maillage/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  SearchSlots,
  type OfferedSlot,
  type StructureOffer,
} from '../use-cases/search-slots.query.js';

@Controller('v1/slots')
@Roles('agent', 'structure-manager', 'prescriber')
export class SlotsController {
  constructor(private readonly searchSlots: SearchSlots) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: slotsResponse })
  async search(
    @Query({ schema: slotsQuery }) query: z.infer<typeof slotsQuery>,
    @CurrentScope() scope: MemberScope,
  ): Promise<z.infer<typeof slotsResponse>> {
    const offers = await this.searchSlots.run(scope, {
      ...query,
      from: query.from as CivilDate,
      to: query.to as CivilDate,
    });
    return { data: offers.map(toResource), page: { after: null } };
  }
}

function toResource({ structure, nextSlot, days, slots }: StructureOffer) {
  const { id, name, commune, zone } = structure;
  return {
    id,
    name,
    commune,
    zone,
    nextSlot: nextSlot && toSlot(nextSlot),
    days: [...days],
    slots: slots.map(toSlot),
  };
}

function toSlot({ startsAt, endsAt, memberId, memberName }: OfferedSlot) {
  return {
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    memberId,
    memberName,
  };
}
