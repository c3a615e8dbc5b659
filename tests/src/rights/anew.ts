import { randomUUID } from 'node:crypto';
import { demoStructureId } from '@maillage/demo-network';
import { openingBatchOf } from './appointments/opening-things.js';
import { motiveOfNetwork, subscriptionTo } from './appointments/motive-things.js';
import { seatAt, workshopHere, workshopMotive } from './appointments/workshop-things.js';
import { ask, made } from './asking.js';
import { here, type RoleCase } from './callers.js';
import { copyOf } from './copies.js';
import {
  absenceHere,
  aCallHere,
  anOpeningHere,
  appointmentOf,
  by,
  calls,
  clientAtHouse,
  closureHere,
  freeSlot,
  invitationToHouse,
  openings,
  personOf,
  uploadedList,
  workedHolidayHere,
  workOf,
  type ThingName,
} from './things.js';

type Made = Readonly<Partial<Record<ThingName, string>>>;

const bookers: Readonly<Partial<Record<RoleCase, RoleCase>>> = { prescriber: 'prescriber' };

/** What a success uses up, made once more for each that is to succeed. */
const makers = {
  appointment: async (role) => {
    const booker = by(bookers[role] ?? 'agent');
    const { id } = await appointmentOf(booker, await personOf(booker, here));
    return { appointment: id };
  },
  'motive subscription': async () => {
    const { code } = await motiveOfNetwork(by('coordinator'));
    return { 'motive subscription': await subscriptionTo(by('coordinator'), code) };
  },
  'appointment to move': async (role) => {
    const booker = by(bookers[role] ?? 'agent');
    const { id } = await appointmentOf(booker, await personOf(booker, here));
    const { startsAt, memberId } = await freeSlot(by('agent'));
    return { appointment: id, 'slot start': startsAt, 'member of the slot': memberId };
  },
  workshop: async () => ({ workshop: await newWorkshop() }),
  seat: async () => {
    const workshop = await newWorkshop();
    return {
      workshop,
      seat: await seatAt(by('agent'), workshop, await personOf(by('agent'), here)),
    };
  },
  slot: async () => {
    const { startsAt, memberId } = await freeSlot(by('agent'));
    return { 'slot start': startsAt, 'member of the slot': memberId };
  },
  person: async () => {
    const id = await personOf(by('agent'), here);
    return { person: id, 'erased person': id };
  },
  opening: async () => ({ opening: await copyOf(openings, anOpeningHere) }),
  'opening batch': async () => ({ 'opening batch': await openingBatchOf(by('structure-manager')) }),
  absence: async () => ({ absence: await absenceHere() }),
  closure: async () => ({ closure: await closureHere() }),
  'worked holiday': async () => ({ 'worked holiday': await workedHolidayHere() }),
  call: async () => ({ call: await copyOf(calls, aCallHere) }),
  invitation: async () => ({ invitation: await invitationToHouse() }),
  'api client': async () => ({ 'api client': await clientAtHouse() }),
  hub: async () => {
    const wanted = { name: `Hub ${randomUUID()}`, networkIds: [here.networkId] };
    const { id } = await made(by('admin-of-nation'), 'directory', '/v1/hubs', wanted);
    return { hub: id };
  },
  'structure import': async () => ({ 'structure import': await uploadedList() }),
  member: async () => ({ member: await memberWith(agentHere) }),
  'member of two houses': async () => ({
    member: await memberWith(agentHere, {
      ...agentHere,
      scopeId: demoStructureId('port-aubin'),
    }),
  }),
  'member who manages': async () => ({
    member: await memberWith({ ...agentHere, role: 'structure-manager' }),
  }),
  'suspended member': async () => {
    const member = await memberWith(agentHere);
    const path = `/v1/members/${member}/suspend`;
    await moved('directory', 'admin-of-nation', path, 1, { successorId: null });
    return { member };
  },
  'proposed activity': async () => ({
    activity: await copyOf(
      { service: 'reporting', collection: 'activities' },
      { status: 'to-confirm', structureId: here.structureId },
      { appointmentId: randomUUID() },
    ),
  }),
  leg: async () => ({ leg: await newLeg() }),
  'leg in charge': async () => ({ leg: await legInCharge() }),
  'resolved leg': async () => {
    const leg = await legInCharge();
    const answer = { outcome: 'payment-released', answer: 'Le versement est reparti.' };
    await moved('referrals', 'operator-agent', `/v1/legs/${leg}/resolve`, 2, answer);
    return { leg };
  },
} as const satisfies Readonly<Record<string, (role: RoleCase) => Promise<Made>>>;

export type Anew = keyof typeof makers;

/** Makes it for one who asks in this role. */
export const madeAnew = (what: Anew, role: RoleCase): Promise<Made> => makers[what](role);

const agentHere = {
  role: 'agent',
  scope: 'structure',
  scopeId: here.structureId,
  networkIds: [here.networkId],
} as const;

async function newWorkshop(): Promise<string> {
  return workshopHere(by('agent'), await workshopMotive(by('coordinator')));
}

type GrantHere = Omit<typeof agentHere, 'role'> & { readonly role: string };

/** A member whom no mail has to invite first. */
async function memberWith(...grants: readonly GrantHere[]): Promise<string> {
  const email = `${randomUUID()}@maillage.example`;
  const structureIds = grants.map(({ scopeId }) => scopeId);
  const over = { grants, email, foldedEmail: email, structureIds, version: 1 };
  const like = { _id: here.authorId };
  const id = await copyOf({ service: 'directory', collection: 'members' }, like, over);
  for (const service of ['appointments', 'referrals'] as const) {
    await copyOf({ service, collection: 'member_copies' }, like, { version: 1 }, id);
  }
  return id;
}

async function newLeg(): Promise<string> {
  return (await workOf(by('agent'), here)).leg;
}

async function legInCharge(): Promise<string> {
  const leg = await newLeg();
  await moved('referrals', 'operator-agent', `/v1/legs/${leg}/take-charge`, 1);
  return leg;
}

/** @throws Error with the answer when it was refused. */
async function moved(
  service: 'directory' | 'referrals',
  role: RoleCase,
  path: string,
  version: number,
  body?: unknown,
): Promise<void> {
  const headers = { 'if-match': `"${version}"` };
  const request = { method: 'POST', path, headers, ...(body === undefined ? {} : { body }) };
  const answer = await ask(service, by(role), request);
  if (answer.status !== 200) {
    throw new Error(`POST ${path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
}
