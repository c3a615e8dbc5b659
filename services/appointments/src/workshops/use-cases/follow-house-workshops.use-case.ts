import { Inject, Injectable } from '@nestjs/common';
import { SEATS, type Seats } from '../ports/seats.js';
import type { WorkshopsOfHouse } from '../ports/workshops-of-house.js';
import { WORKSHOPS, type Workshops } from '../ports/workshops.js';

/** What was held stays with the network it was held in; what is planned goes along, seats taken meanwhile too. */
@Injectable()
export class FollowHouseWorkshops implements WorkshopsOfHouse {
  constructor(
    @Inject(WORKSHOPS) private readonly workshops: Workshops,
    @Inject(SEATS) private readonly seats: Seats,
  ) {}

  async follow(structureId: string, networkId: string): Promise<void> {
    for (const id of await this.workshops.follow(structureId, networkId)) {
      await this.seats.follow(id, networkId);
    }
  }
}
