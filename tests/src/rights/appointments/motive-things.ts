import { randomUUID } from 'node:crypto';
import { ask, made } from '../asking.js';
import { here, type Caller } from '../callers.js';

/** A motive of a network's own, with a code that nothing has yet. */
export const aMotive = (networkId: string) => ({
  networkId,
  code: `motif-${randomUUID()}`,
  label: 'Lecture d’un courrier',
  operatorCodes: [],
  procedureCodes: [],
  theme: 'housing',
  durationMinutes: 20,
  bufferMinutes: 5,
  stepMinutes: null,
  minNoticeMinutes: 60,
  horizonDays: 30,
  channel: 'on-site',
  room: 'none',
  bookableBy: ['agents'],
  seats: null,
  requiredDocuments: ['Le courrier reçu'],
  rule: null,
  instructions: null,
  sameAgent: false,
  discretion: 'visible',
});

/** A motive of the network's own. */
export function motiveOfNetwork(coordinator: Caller): Promise<{ id: string; code: string }> {
  return made(coordinator, 'appointments', '/v1/motives', aMotive(here.networkId));
}

/** The house offers it: the id of its subscription. */
export async function subscriptionTo(coordinator: Caller, code: string): Promise<string> {
  const { body } = await ask<{ data: { id: string; motiveCode: string }[] }>(
    'appointments',
    coordinator,
    {
      method: 'POST',
      path: '/v1/motive-subscriptions',
      body: { structureId: here.structureId, motiveCodes: [code] },
    },
  );
  const found = body.data.find((each) => each.motiveCode === code);
  if (!found) throw new Error(`the house does not offer ${code}: ${JSON.stringify(body)}`);
  return found.id;
}
