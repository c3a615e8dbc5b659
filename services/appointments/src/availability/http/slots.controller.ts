import { slotsQuery, slotsResponse } from '@maillage/contracts/http/appointments';
import {
  DomainError,
  readPlace,
  type CivilDate,
  type MemberScope,
  type Place,
} from '@maillage/kernel';
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
    const { near, radius, memberId, slots, from, to, ...rest } = query;
    const offers = await this.searchSlots.run(scope, {
      ...rest,
      from: from as CivilDate,
      to: to as CivilDate,
      memberIds: memberId?.split(','),
      near: placeOf(near),
      radiusKm: radius,
      listed: slots,
    });
    return { data: offers.map(toResource), page: { after: null } };
  }
}

/** @throws DomainError invalid `SLOTS.WRONG_PLACE`. */
function placeOf(text: string | undefined): Place | undefined {
  if (text === undefined) return undefined;
  const place = readPlace(text);
  if (place) return place;
  throw new DomainError('invalid', 'SLOTS.WRONG_PLACE', `near=${text} is no place on earth`);
}

function toResource({ structure, distanceKm, nextSlot, days, slots }: StructureOffer) {
  const { id, name, commune, zone } = structure;
  return {
    id,
    name,
    commune,
    zone,
    distanceKm,
    nextSlot: nextSlot && toSlot(nextSlot),
    days: [...days],
    slots: slots.map(toSlot),
  };
}

function toSlot({ startsAt, endsAt, memberId, memberName, because }: OfferedSlot) {
  return {
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    memberId,
    memberName,
    because,
  };
}
