import { randomUUID } from 'node:crypto';
import { demoHub } from '@maillage/demo-network';
import { dayFromToday } from '../desk.js';
import { callers, here, type Caller, type RoleCase } from './callers.js';
import { ask, made, read } from './asking.js';
import { copyOf } from './copies.js';
import { openingBatchOf } from './appointments/opening-things.js';
import { motiveOfNetwork, subscriptionTo } from './appointments/motive-things.js';
import { awayDuring } from './appointments/settlement-things.js';
import { seatAt, workshopHere, workshopMotive } from './appointments/workshop-things.js';

/** What the rows of the rights table are about. */
export type ThingName = keyof SharedThings;
/** The id of a thing, for one role: a prescriber's appointment is one that a prescriber booked. */
export type Ids = (thing: ThingName) => string;

type SharedThings = Awaited<ReturnType<typeof sharedThings>>;

/** Makes one of everything in the demonstration network, as its people do; resolves to the ids, role by role. */
export async function makeThings(): Promise<(roleCase: RoleCase) => Ids> {
  const shared = await sharedThings();
  const ofPrescriber: Partial<SharedThings> = await thingsOfPrescriber();
  return (roleCase) => (thing) =>
    (roleCase === 'prescriber' ? ofPrescriber[thing] : undefined) ?? shared[thing];
}

/** The first who asks in this role. */
export const by = (roleCase: RoleCase): Caller => {
  const found = callers.find((caller) => caller.roleCase === roleCase);
  if (!found) throw new Error(`nobody asks as ${roleCase}`);
  return found;
};

async function sharedThings() {
  const agent = by('agent');
  const surname = newSurname();
  const { person, ...work } = await workOf(agent, here, surname);
  const appointment = await appointmentOf(agent, person);
  const erasedPerson = await personOf(agent, here);
  const erasure = await made(agent, 'directory', `/v1/beneficiaries/${erasedPerson}/erasure`, {
    reason: 'entered-by-mistake',
    confirmed: true,
  });
  const toSettle = await appointmentOf(agent, await personOf(agent, here));
  await awayDuring(by('structure-manager'), toSettle);
  const hold = await holdOf(agent);
  const slot = await freeSlot(agent);
  const motive = await motiveOfNetwork(by('coordinator'));
  const seats = await workshopMotive(by('coordinator'));
  const workshop = await workshopHere(agent, seats);
  return {
    'erased person': erasedPerson,
    'api client': await clientAtHouse(),
    erasure: erasure.id,
    network: here.networkId,
    hub: demoHub.id,
    structure: here.structureId,
    team: here.teamId,
    operator: 'DGEC',
    procedure: 'aspa',
    author: here.authorId,
    member: here.authorId,
    'role of the member': 'agent',
    invitation: await invitationToHouse(),
    call: await copyOf(calls, aCallHere),
    'structure import': await uploadedList(),
    person,
    'surname of the person': surname,
    motive: motive.id,
    'motive subscription': await subscriptionTo(by('coordinator'), motive.code),
    'workshop motive': seats,
    workshop,
    seat: await seatAt(agent, workshop, person),
    appointment: appointment.id,
    'day of the appointment': appointment.localDay,
    opening: await copyOf(openings, anOpeningHere),
    'opening batch': await openingBatchOf(by('structure-manager')),
    'appointment to settle': toSettle.id,
    absence: await absenceHere(),
    closure: await closureHere(),
    'worked holiday': await workedHolidayHere(),
    hold,
    'slot start': slot.startsAt,
    'member of the slot': slot.memberId,
    ...work,
  };
}

/** What an agent does for one person: ids of an activity, a mandate, and a case with one leg. */
export interface Work {
  readonly person: string;
  readonly activity: string;
  readonly mandate: string;
  readonly case: string;
  readonly leg: string;
}

type Place = Readonly<Record<'networkId' | 'structureId' | 'teamId', string>>;

/** An agent's work at a place, for a person entered there. */
export async function workOf(agent: Caller, place: Place, surname?: string): Promise<Work> {
  const { structureId, teamId } = place;
  const person = await personOf(agent, place, surname);
  const activity = await made(agent, 'reporting', '/v1/activities', {
    structureId,
    localDay: dayFromToday(),
    durationMinutes: 20,
    theme: 'housing',
  });
  const mandate = await made(agent, 'referrals', '/v1/mandates', {
    beneficiaryId: person,
    structureId,
    operatorCodes: ['CNAF'],
    channel: 'paper-signed',
    duration: '31',
    signedOn: dayFromToday(),
    protectiveMeasure: false,
  });
  const opened = await made<{ id: string; legs: { id: string }[] }>(
    agent,
    'referrals',
    '/v1/cases',
    {
      mandateId: mandate.id,
      procedureCode: 'rsa',
      blockageCode: 'payment-blocked',
      urgency: 'none',
      subject: 'Versement bloqué',
      description: 'Plus rien depuis un mois.',
      teamIds: [teamId],
    },
  );
  const leg = opened.legs[0]?.id ?? '';
  return { person, activity: activity.id, mandate: mandate.id, case: opened.id, leg };
}

async function thingsOfPrescriber(): Promise<Partial<SharedThings>> {
  const prescriber = by('prescriber');
  const person = await personOf(prescriber, here);
  const { id } = await appointmentOf(prescriber, person);
  return { person, appointment: id, hold: await holdOf(prescriber) };
}

/** A person whom nobody has the name of, entered at a house. */
export async function personOf(
  caller: Caller,
  { networkId, structureId }: Pick<Place, 'networkId' | 'structureId'>,
  surname = newSurname(),
): Promise<string> {
  const { id } = await made(caller, 'directory', '/v1/beneficiaries', {
    networkId,
    structureId,
    surname,
    firstName: 'Personne',
  });
  return id;
}

/** A surname that nobody has yet: who has the same as another is asked about first. */
export const newSurname = (): string =>
  `Rare${randomUUID().replaceAll(/[^a-f]/g, '')}${randomUUID().replaceAll(/[^a-f]/g, '')}`;

/** An appointment of a person at the house, at a time that was free. */
export async function appointmentOf(
  caller: Caller,
  beneficiaryId: string,
): Promise<{ id: string; localDay: string; startsAt: string; memberId: string }> {
  const { startsAt, memberId } = await freeSlot(caller);
  return made(caller, 'appointments', '/v1/appointments', {
    motiveCode,
    structureId: here.structureId,
    memberId,
    startsAt,
    beneficiaryId,
  });
}

/** A free time at the house that somebody holds. */
async function holdOf(caller: Caller): Promise<string> {
  const { startsAt, memberId } = await freeSlot(caller);
  const wanted = { motiveCode, structureId: here.structureId, memberId, startsAt };
  return (await made(caller, 'appointments', '/v1/holds', wanted)).id;
}

const motiveCode = 'cnaf-rsa';

/** Where the directory keeps who is to be called. */
export const calls = { service: 'directory', collection: 'calls' } as const;
export const aCallHere = { structureId: here.structureId, status: 'to-call' } as const;

/** Where appointments keeps when somebody receives. */
export const openings = { service: 'appointments', collection: 'openings' } as const;
export const anOpeningHere = {
  structureId: here.structureId,
  memberId: here.authorId,
  // It has begun: what rights tests set for a single day later could not be ended before.
  recurrence: 'weekly',
} as const;

/** An evening on which the author is away. */
export async function absenceHere(): Promise<string> {
  const day = dayFromToday(70);
  const time = { kind: 'period', firstDay: day, from: '20:00', lastDay: day, to: '21:00' };
  const wanted = { memberId: here.authorId, zone: 'Europe/Paris', reason: 'leave', time };
  return (await made(by('agent'), 'appointments', '/v1/absences', wanted)).id;
}

/** An evening on which the house is closed. */
export async function closureHere(): Promise<string> {
  const day = dayFromToday(70);
  const time = { firstDay: day, from: '20:00', lastDay: day, to: '21:00' };
  const wanted = { structureId: here.structureId, reason: 'works', ...time };
  return (await made(by('structure-manager'), 'appointments', '/v1/closures', wanted)).id;
}

/** A public holiday to come on which the house opens. */
export async function workedHolidayHere(): Promise<string> {
  const wanted = { structureId: here.structureId, day: nextHoliday() };
  return (await made(by('structure-manager'), 'appointments', '/v1/worked-holidays', wanted)).id;
}

const fixedHolidays = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
const yearsToCome = 7_900;
let lastHoliday = 0;

/** Another one each time, in other test files on the same product too: they run one after the other. */
export function nextHoliday(): string {
  lastHoliday = Math.max(lastHoliday + 1, Math.floor(Date.now() / 50));
  const year = 2030 + (Math.floor(lastHoliday / fixedHolidays.length) % yearsToCome);
  return `${String(year)}-${fixedHolidays[lastHoliday % fixedHolidays.length] ?? ''}`;
}

/** A time at the house that nobody has booked yet. */
export async function freeSlot(caller: Caller): Promise<{ startsAt: string; memberId: string }> {
  const search = new URLSearchParams({
    networkId: here.networkId,
    structureId: here.structureId,
    motiveCode,
    from: dayFromToday(7),
    to: dayFromToday(28),
  });
  const found = await read<{ data: { slots: { startsAt: string; memberId: string }[] }[] }>(
    caller,
    'appointments',
    `/v1/slots?${search.toString()}`,
  );
  const slot = found.data[0]?.slots.at(-1);
  if (!slot) throw new Error('no free slot for the rights test in the next four weeks');
  return slot;
}

/** Who may work at the house once they take it up. */
export async function invitationToHouse(): Promise<string> {
  const { id } = await made(by('coordinator'), 'directory', '/v1/invitations', {
    email: `invitation-${randomUUID()}@maillage.example`,
    displayName: 'Invitée des droits',
    ...agentOfHouse,
  });
  return id;
}

/** A program that works for the house. */
export async function clientAtHouse(): Promise<string> {
  const wanted = { name: 'Agenda de la commune', ...agentOfHouse };
  return (await made(by('coordinator'), 'directory', '/v1/api-clients', wanted)).id;
}

const agentOfHouse = { role: 'agent', scope: 'structure', scopeId: here.structureId } as const;

/** The national list with one invented house, given in to be reviewed. */
export async function uploadedList(): Promise<string> {
  const { status, body } = await ask<{ id: string }>('directory', by('admin-of-nation'), {
    method: 'POST',
    path: '/v1/structure-imports',
    body: aNationalList(),
    headers: { 'content-type': 'text/csv' },
  });
  if (status !== 201) throw new Error(`the list was answered ${status}: ${JSON.stringify(body)}`);
  return body.id;
}

const columns =
  'id_fs,insee_dep,lib_fs,adresse,complement_adresse,insee_com,code_postal,lib_com,latitude,longitude,mail,telephone,h_lundi,h_mardi,h_mercredi,h_jeudi,h_vendredi,h_samedi,prise_rdv,commentaire,type_fs,format_fs,groupe_fs,labellisation_fs';
let listed = 0;

/** A list that differs from the one before. */
export function aNationalList(): string {
  listed += 1;
  const house = `9001,01,Maison inventée ${listed},1 Place de la Halle,,01990,01990,Valfleury,46.1,5.4`;
  return `${columns}\n${house},maison@exemple.invalid,01 99 00 00 00,,,,,,,Oui,,Principal,Fixe,,\n`;
}
