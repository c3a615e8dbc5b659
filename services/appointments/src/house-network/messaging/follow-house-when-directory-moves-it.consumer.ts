import type { EventEnvelope } from '@maillage/contracts/events';
import { Reaction } from '@maillage/messaging';
import { Controller, Inject } from '@nestjs/common';
import {
  STRUCTURE_COPIES,
  type StructureCopies,
} from '../../directory-copies/ports/directory-copies.js';
import { HOUSE_NETWORK, type HouseNetwork } from '../ports/house-network.js';

/** Safe to repeat. What is made with the old network at the same time is followed by the second look, owed with the copy. */
@Controller()
export class FollowHouseWhenDirectoryMovesIt {
  constructor(
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    @Inject(HOUSE_NETWORK) private readonly houses: HouseNetwork,
  ) {}

  @Reaction('directory.structure.updated.v1', 'directory.structure.republished.v1')
  async follow(
    envelope: EventEnvelope<`directory.structure.${'updated' | 'republished'}.v1`>,
  ): Promise<void> {
    const { id } = envelope.data.structure;
    const copy = (await this.structures.named([id])).get(id);
    if (!copy || copy.version < envelope.aggregateversion) {
      throw new Error(`the copy of structure ${id} is on its way: it is followed then`);
    }
    // Of the copy, not of the fact: one that comes late must not lead back.
    await this.houses.follow(id);
  }
}
