import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AppointmentResource,
  MotiveChangeEntry,
  MotiveResource,
  MotiveSubscriptionResource,
} from '@maillage/contracts/http/appointments';
import {
  appointmentsPath,
  book,
  enterPerson,
  housesWithSlots,
  nextSlotAtHome,
  query,
  type Page,
} from '../desk.js';
import { as, type SignedIn } from '../session.js';

const base = '/api/appointments/v1';
const motiveCode = 'urssaf-cesu';

let coordinator: SignedIn;
let manager: SignedIn;
let agent: SignedIn;

beforeAll(async () => {
  coordinator = await as('helene.garnier@maillage.example');
  manager = await as('sophie.lambert@maillage.example');
  agent = await as('camille.aubry@maillage.example');
});
afterAll(async () => {
  await correct({ durationMinutes: 30, instructions: null });
  await adapt({ durationMinutes: null });
});

async function motive(): Promise<MotiveResource> {
  const search = query({ 'filter[networkId]': coordinator.networkId, 'page[size]': '200' });
  const { data } = await coordinator.read<Page<MotiveResource>>(`${base}/motives${search}`);
  const found = data.find(({ code }) => code === motiveCode);
  if (!found) throw new Error(`the network has no motive ${motiveCode}`);
  return found;
}

async function offeredHere(): Promise<MotiveSubscriptionResource> {
  const search = query({ 'filter[structureId]': manager.placeId, 'page[size]': '200' });
  const path = `${base}/motive-subscriptions${search}`;
  const { data } = await manager.read<Page<MotiveSubscriptionResource>>(path);
  const found = data.find((each) => each.motiveCode === motiveCode);
  if (!found) throw new Error(`the house does not offer ${motiveCode}`);
  return found;
}

async function correct(change: object): Promise<number> {
  const { id, version } = await motive();
  return (await coordinator.patch(`${base}/motives/${id}`, change, { version })).status;
}

async function adapt(change: object): Promise<number> {
  const { id, version } = await offeredHere();
  return (await manager.patch(`${base}/motive-subscriptions/${id}`, change, { version })).status;
}

/** Minutes of the next slot: of the own house, and of the others. */
async function minutes(): Promise<{ here: number[]; elsewhere: number[] }> {
  const houses = await housesWithSlots(agent, { motiveCode });
  const lasting = houses.flatMap(({ id, nextSlot }) =>
    nextSlot
      ? [{ id, minutes: (+new Date(nextSlot.endsAt) - +new Date(nextSlot.startsAt)) / 6e4 }]
      : [],
  );
  const of = (own: boolean) => [
    ...new Set(
      lasting.filter(({ id }) => (id === agent.placeId) === own).map((one) => one.minutes),
    ),
  ];
  return { here: of(true), elsewhere: of(false) };
}

describe('a motive of the network', () => {
  it('lasts as a house has adapted it there, and as the network has it elsewhere', async () => {
    expect(await adapt({ durationMinutes: 50 })).toBe(200);
    expect(await minutes()).toEqual({ here: [50], elsewhere: [30] });
  });

  it('is corrected for every house at once, but for what a house has adapted', async () => {
    expect(await correct({ durationMinutes: 40, instructions: 'Sonnez à l’accueil.' })).toBe(200);
    expect(await minutes()).toEqual({ here: [50], elsewhere: [40] });
  });

  it('stays in an appointment as it was booked', async () => {
    const { memberId, startsAt } = await nextSlotAtHome(agent, motiveCode);
    const { id: beneficiaryId } = await enterPerson(agent, { surname: 'Motif' });
    const structureId = agent.placeId;
    const wanted = { motiveCode, structureId, memberId, startsAt, beneficiaryId };
    const { body: booked } = await book(agent, wanted);
    await correct({ instructions: 'Passez par la cour.' });
    const read = await agent.read<AppointmentResource>(`${appointmentsPath}/${booked.id}`);
    expect(read).toMatchObject({ durationMinutes: 50, instructions: 'Sonnez à l’accueil.' });
  });

  it('says to manager and coordinator who changed what, and to nobody else', async () => {
    const { networkId } = manager;
    const search = query({ 'filter[networkId]': networkId, 'filter[motiveCode]': motiveCode });
    const path = `${base}/motive-changes${search}`;
    const { data } = await manager.read<Page<MotiveChangeEntry>>(path);
    expect(data.slice(0, 3)).toMatchObject([
      { act: 'edited', authorName: 'Hélène Garnier', differences: [{ field: 'instructions' }] },
      { act: 'edited', structureName: null },
      {
        act: 'overridden',
        authorName: 'Sophie Lambert',
        differences: [{ field: 'durationMinutes', before: null, after: 50 }],
      },
    ]);
    expect((await agent.get(path)).status).toBe(403);
  });

  it('has no slots where the house offers it no longer, and has them again once it does', async () => {
    const { id, version } = await offeredHere();
    const ended = await manager.send('DELETE', `${base}/motive-subscriptions/${id}`, {
      headers: { origin: new URL(manager.url).origin, 'if-match': `"${String(version)}"` },
    });
    expect(ended.status).toBe(204);
    expect((await minutes()).here).toEqual([]);
    const body = { structureId: manager.placeId, motiveCodes: [motiveCode] };
    expect((await manager.post(`${base}/motive-subscriptions`, body)).status).toBe(200);
    expect((await minutes()).here).toEqual([40]);
  });
});
