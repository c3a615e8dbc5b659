import type { Bench } from '../appointments-bench.builder.js';
import { HousesShown } from './use-cases/houses-shown.js';
import { MembersWithoutOpenings } from './use-cases/members-without-openings.query.js';
import { ReadNextSlots } from './use-cases/read-next-slots.query.js';
import { StatusesToFill } from './use-cases/statuses-to-fill.query.js';

/** What is told of how a network stands, on the bench. */
export function presentOn(bench: Bench) {
  const { structures, members, openings, appointments, nextSlots, clock } = bench;
  const houses = new HousesShown(structures);
  return {
    nextSlots: new ReadNextSlots(houses, bench.catalogue.motives, nextSlots, clock),
    members: new MembersWithoutOpenings(houses, members, openings, clock),
    statuses: new StatusesToFill(houses, appointments, clock),
  };
}
