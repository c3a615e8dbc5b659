import { z } from 'zod';
import { pageOf, pageQuery } from '../list.js';

/** Of the houses of a network that the caller sees to: all for its coordinators, the own ones for a manager. */
export const presentQuery = pageQuery.extend({
  'filter[networkId]': z.string().min(1).max(64),
});

/** What an agent could offer at the desk now, for one motive that the house offers to one person at a time. */
export const nextSlotOfMotive = z.object({
  motiveCode: z.string(),
  /** Null: none within six months. */
  startsAt: z.iso.datetime().nullable(),
  /** Civil days from today on the clock of the house; 0 is today. */
  inDays: z.int().nullable(),
});
export type NextSlotOfMotive = z.infer<typeof nextSlotOfMotive>;

/** A motive that the house does not offer has no entry. */
export const houseNextSlots = z
  .object({
    /** The structure's id. */
    id: z.string(),
    name: z.string(),
    commune: z.string(),
    zone: z.string(),
    nextSlots: z.array(nextSlotOfMotive),
  })
  .meta({ id: 'HouseNextSlots' });
export type HouseNextSlots = z.infer<typeof houseNextSlots>;
export const houseNextSlotsPage = pageOf(houseNextSlots);

/** Somebody who works at a house and receives nowhere in the network in the four weeks from today. */
export const memberWithoutOpening = z
  .object({
    /** The member's id. */
    id: z.string(),
    displayName: z.string(),
    structures: z.array(z.object({ id: z.string(), name: z.string() })),
    /** When they receive next, within six months. */
    nextDay: z.iso.date().nullable(),
  })
  .meta({ id: 'MemberWithoutOpening' });
export type MemberWithoutOpening = z.infer<typeof memberWithoutOpening>;
export const memberWithoutOpeningPage = pageOf(memberWithoutOpening);

/** Appointments of days that are over, of the last 92, and of which nobody said what became of them. */
export const houseStatusesToFill = z
  .object({
    /** The structure's id. */
    id: z.string(),
    name: z.string(),
    commune: z.string(),
    count: z.int(),
    oldestDay: z.iso.date(),
    /** The oldest days, 10 at most. */
    days: z.array(z.object({ day: z.iso.date(), count: z.int() })),
  })
  .meta({ id: 'HouseStatusesToFill' });
export type HouseStatusesToFill = z.infer<typeof houseStatusesToFill>;
export const houseStatusesToFillPage = pageOf(houseStatusesToFill);
