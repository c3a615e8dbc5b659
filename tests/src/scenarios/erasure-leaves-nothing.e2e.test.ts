import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ErasureResource, OperatorTeamResource } from '@maillage/contracts/http/directory';
import type {
  CaseResource,
  LegResource,
  MandateResource,
} from '@maillage/contracts/http/referrals';
import type { ActivityResource } from '@maillage/contracts/http/reporting';
import { eventually } from '@maillage/testing';
import {
  appointmentsPath,
  book,
  dayFromToday,
  enterPerson,
  nextSlotAtHome,
  query,
  type Page,
} from '../desk.js';
import { mailTo } from '../mailbox.js';
import { as, type SignedIn } from '../session.js';
import { smsOnPhone } from '../sms.js';
import { testProduct } from '../test-product.js';
import { tracesOf } from './every-trace.js';

// The whole of what a product keeps is read, twice.
jest.setTimeout(240_000);

/** Such as nothing else in the product holds. */
const values = {
  surname: 'Zwanzibarre',
  firstName: 'Quirinotte',
  phone: '+33639984271',
  mail: 'quirinotte.zw@usagers.maillage.example',
} as const;
const texts = { subject: 'Mirobolife suspendu', description: 'Plus rien depuis Xylographe.' };
const answer = 'Paiement repris, voir Wagonnette.';
const written = [...Object.values(values), 'Mirobolife', 'Xylographe', 'Wagonnette', '639984271'];
const motiveCode = 'cnam-carte-vitale';

let agent: SignedIn;
let personId: string;
let caseId: string;
beforeAll(async () => {
  agent = await as('camille.aubry@maillage.example');
  personId = (await enterPerson(agent, { ...values, birthYear: 1951 })).id;
  await honouredAppointment();
  await cancel(await bookFor(personId));
  await mailTo(testProduct.url, values.mail, 'Votre rendez-vous est pris');
  await smsOnPhone(testProduct.url, values.phone);
  caseId = await answeredCase();
});

describe('a person with appointments, messages, an activity, a mandate and a case of two legs', () => {
  it('stands nowhere in clear but in the mails and SMS that were sent', async () => {
    const traces = await tracesOf(testProduct, written);
    const places = traces.map(({ place }) => place);
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter((place) => !/mail|sms\.json/.test(place))).toEqual([]);
  });

  it('is erased in all services within a minute, and leaves no trace in any store, stream or file', async () => {
    const begun = await agent.make<ErasureResource>(
      `/api/directory/v1/beneficiaries/${personId}/erasure`,
      { reason: 'asked-by-person', confirmed: true },
    );
    const ended = await eventually(
      async () => {
        const held = await agent.read<ErasureResource>(`/api/directory/v1/erasures/${begun.id}`);
        return held.finishedAt === null ? null : held;
      },
      { timeoutMs: 60_000, intervalMs: 200, message: 'every service to have erased the person' },
    );
    expect(Object.values(ended.done).every((at) => at !== null)).toBe(true);
    expect(await tracesOf(testProduct, written)).toEqual([]);
  });

  it('is nobody any more, and what was done for them stays counted', async () => {
    const person = await agent.get(`/api/directory/v1/beneficiaries/${personId}`);
    expect(person.status).toBe(404);
    const opened = await agent.read<CaseResource>(`/api/referrals/v1/cases/${caseId}`);
    expect(opened).toMatchObject({ subject: null, description: null, beneficiaryId: 'erased' });
    expect(opened.legs).toHaveLength(2);
    const search = query({ 'filter[beneficiaryId]': personId });
    const appointments = await agent.read<Page<unknown>>(`${appointmentsPath}${search}`);
    expect(appointments.data).toEqual([]);
    const again = await agent.post(`/api/directory/v1/beneficiaries/${personId}/erasure`, {
      reason: 'asked-by-person',
      confirmed: true,
    });
    expect(again.status).toBe(404);
  });
});

async function bookFor(beneficiaryId: string): Promise<{ id: string; version: number }> {
  const { memberId, startsAt } = await nextSlotAtHome(agent, motiveCode);
  const structureId = agent.placeId;
  const booked = await book(agent, { motiveCode, structureId, memberId, startsAt, beneficiaryId });
  expect(booked.status).toBe(201);
  return booked.body;
}

/** It presses: the person is told by SMS. */
async function cancel({ id, version }: { id: string; version: number }): Promise<void> {
  const cancelled = await agent.post(
    `${appointmentsPath}/${id}/status`,
    { status: 'cancelled-by-structure', reason: 'agent-absent' },
    { version },
  );
  expect(cancelled.status).toBe(200);
}

/** With the activity it proposes, confirmed. */
async function honouredAppointment(): Promise<void> {
  const { id, version } = await bookFor(personId);
  const marked = await agent.post(
    `${appointmentsPath}/${id}/status`,
    { status: 'honoured' },
    { version },
  );
  expect(marked.status).toBe(200);
  const proposed = await eventually(
    async () => {
      const search = query({ 'filter[status]': 'to-confirm', 'page[size]': '200' });
      const page = await agent.read<Page<ActivityResource>>(
        `/api/reporting/v1/activities${search}`,
      );
      return page.data.find(({ appointmentId }) => appointmentId === id);
    },
    { timeoutMs: 20_000, message: 'the activity of the honoured appointment' },
  );
  const confirmed = await agent.post(
    `/api/reporting/v1/activities/${proposed.id}/confirm`,
    { outcome: 'solved-on-the-spot' },
    { version: proposed.version },
  );
  expect(confirmed.status).toBe(200);
}

async function answeredCase(): Promise<string> {
  const search = query({ 'filter[networkId]': agent.networkId, 'page[size]': '200' });
  const teams = await agent.read<Page<OperatorTeamResource>>(
    `/api/directory/v1/operator-teams${search}`,
  );
  const julie = await as('julie.moreau@maillage.example');
  const own = teams.data.find(({ id }) => id === julie.placeId);
  const other = teams.data.find(({ operatorCode }) => operatorCode !== own?.operatorCode);
  if (!own || !other) throw new Error('the demonstration has no two teams for the network');
  const mandate = await agent.make<MandateResource>('/api/referrals/v1/mandates', {
    beneficiaryId: personId,
    structureId: agent.placeId,
    operatorCodes: [own.operatorCode, other.operatorCode],
    channel: 'paper-signed',
    duration: '31',
    signedOn: dayFromToday(),
    protectiveMeasure: false,
  });
  const opened = await agent.make<CaseResource>('/api/referrals/v1/cases', {
    ...texts,
    mandateId: mandate.id,
    procedureCode: 'rsa',
    blockageCode: 'payment-blocked',
    urgency: 'none',
    teamIds: [own.id, other.id],
  });
  const legId = opened.legs.find(({ teamId }) => teamId === own.id)?.id ?? '';
  const leg = `/api/referrals/v1/legs/${legId}`;
  const { version } = await julie.read<LegResource>(leg);
  const taken = await julie.post<LegResource>(`${leg}/take-charge`, undefined, { version });
  expect(taken.status).toBe(200);
  const resolved = await julie.post(
    `${leg}/resolve`,
    { outcome: 'payment-released', answer },
    { version: version + 1 },
  );
  expect(resolved.status).toBe(200);
  return opened.id;
}
