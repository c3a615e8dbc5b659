import { made } from '../asking.js';
import { here, type Caller } from '../callers.js';
import { aMotive, subscriptionTo } from './motive-things.js';

const slotMs = 30 * 60_000;
/** After the absences of the rights tests; held elsewhere, a public holiday takes nothing away. */
const soonestMs = 90 * 86_400_000;
const slots = 10_000;
let last = 0;

/** Another one each time, in other test files on the same product too: they run one after the other. */
export function nextWorkshopStart(): string {
  last = Math.max(last + 1, Math.floor(Date.now() / 1000));
  const today = Math.floor(Date.now() / 86_400_000) * 86_400_000;
  return new Date(today + soonestMs + (last % slots) * slotMs).toISOString();
}

/** A motive with seats that the house offers: its code. */
export async function workshopMotive(coordinator: Caller): Promise<string> {
  const wanted = { ...aMotive(here.networkId), label: 'Atelier boîte mail', seats: 8 };
  const { code } = await made<{ code: string }>(coordinator, 'appointments', '/v1/motives', wanted);
  await subscriptionTo(coordinator, code);
  return code;
}

/** A workshop of the house to come, where nobody takes part yet. */
export async function workshopHere(agent: Caller, motiveCode: string): Promise<string> {
  const wanted = {
    structureId: here.structureId,
    motiveCode,
    leaderIds: [here.authorId],
    startsAt: nextWorkshopStart(),
    place: 'Salle des fêtes',
  };
  return (await made(agent, 'appointments', '/v1/workshops', wanted)).id;
}

/** A person's part in a workshop. */
export async function seatAt(
  agent: Caller,
  workshopId: string,
  beneficiaryId: string,
): Promise<string> {
  return (await made(agent, 'appointments', '/v1/seats', { workshopId, beneficiaryId })).id;
}
