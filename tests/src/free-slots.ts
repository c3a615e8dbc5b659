import { addDays } from '@maillage/calendar';
import type { NewAppointment } from '@maillage/contracts/http/appointments';
import { dayFromToday, housesWithSlots } from './desk.js';
import type { SignedIn } from './session.js';

export type WantedSlot = Omit<NewAppointment, 'beneficiaryId'>;

const weeks = 12;

/**
 * At least `count` free slots over all houses of the network in the next twelve weeks, from tomorrow: each may be
 * booked whatever becomes of the others.
 * @throws Error when there are fewer.
 */
export async function freeSlots(
  member: SignedIn,
  count: number,
  motiveCode = 'cnaf-changement-situation',
): Promise<WantedSlot[]> {
  const found: WantedSlot[] = [];
  for (let week = 0; week < weeks && found.length < count; week += 1) {
    const from = dayFromToday(1 + 7 * week);
    const houses = await housesWithSlots(member, { motiveCode, from, to: addDays(from, 6) });
    for (const { id: structureId, slots } of houses) {
      for (const { memberId, startsAt } of slots) {
        found.push({ motiveCode, structureId, memberId, startsAt });
      }
    }
  }
  if (found.length < count) {
    throw new Error(`the demonstration has ${found.length} free slots, and ${count} are needed`);
  }
  return found;
}
