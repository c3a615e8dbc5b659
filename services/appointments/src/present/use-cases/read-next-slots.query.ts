import { civilDateOf, daysBetween } from '@maillage/calendar';
import type {
  HouseNextSlots,
  houseNextSlotsPage,
  NextSlotOfMotive,
} from '@maillage/contracts/http/appointments';
import type { Clock, MemberScope } from '@maillage/kernel';
import { CLOCK, pageOfRows, type PageRequest } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { NEXT_SLOTS, type NextSlot, type NextSlots } from '../../availability/ports/next-slots.js';
import { MOTIVES, type Motives } from '../../catalogue/ports/motives.js';
import { HousesShown } from './houses-shown.js';

/** Where the next slot is, by house and motive. */
@Injectable()
export class ReadNextSlots {
  constructor(
    private readonly houses: HousesShown,
    @Inject(MOTIVES) private readonly motives: Motives,
    @Inject(NEXT_SLOTS) private readonly nextSlots: NextSlots,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * One row a house, by name; only the houses of the page are searched. Workshops have seats, not slots: left out.
   * @throws DomainError `NETWORK.UNKNOWN` (not-found), `LIST.UNKNOWN_CURSOR` (invalid).
   */
  async run(
    scope: MemberScope,
    networkId: string,
    asked: PageRequest,
  ): Promise<z.infer<typeof houseNextSlotsPage>> {
    const [houses, motives] = await Promise.all([
      this.houses.of(scope, networkId),
      this.motives.ofNetwork(scope, networkId),
    ]);
    const { data, page } = pageOfRows(houses, asked);
    const codes = motives
      .filter(({ withdrawn, seats }) => !withdrawn && seats === null)
      .map(({ code }) => code);
    const found = await this.nextSlots.of(scope, networkId, data, codes);
    const now = this.clock.now();
    const rows = data.map(({ id, name, commune, zone }): HouseNextSlots => {
      const nextSlots = (found.get(id) ?? []).map((each) => cellOf(each, now, zone));
      return { id, name, commune, zone, nextSlots };
    });
    return { data: rows, page };
  }
}

function cellOf({ motiveCode, startsAt }: NextSlot, now: Date, zone: string): NextSlotOfMotive {
  return {
    motiveCode,
    startsAt: startsAt?.toISOString() ?? null,
    inDays: startsAt ? daysBetween(civilDateOf(now, zone), civilDateOf(startsAt, zone)) : null,
  };
}
