import { dayFromToday } from '../../desk.js';
import { made } from '../asking.js';
import { here, type Caller } from '../callers.js';

/** One evening for which openings of one member are made at once. */
export const anEveningOf = (structureId: string, memberId: string) => ({
  ...{ kind: 'create', structureId, memberIds: [memberId], motiveCodes: ['cnaf-rsa'] },
  ...{ roomId: null, stopId: null, exceptions: [] },
  recurrence: { kind: 'once', firstDay: dayFromToday(61) },
  blocks: [{ from: '20:00', to: '21:00' }],
});

/** Openings made at once at the house, by its manager. */
export async function openingBatchOf(manager: Caller): Promise<string> {
  const wanted = anEveningOf(here.structureId, here.authorId);
  return (await made(manager, 'appointments', '/v1/opening-batches', wanted)).id;
}
