import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OperatorCode } from '@maillage/contracts/codes';
import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import type { BeneficiaryResource, OperatorTeamResource } from '@maillage/contracts/http/directory';
import type {
  CaseResource,
  LegResource,
  MandateResource,
} from '@maillage/contracts/http/referrals';
import type { ActivityResource, QuarterDashboard } from '@maillage/contracts/http/reporting';
import { eventually } from '@maillage/testing';
import {
  appointmentsPath,
  book,
  dashboardOf,
  dayFromToday,
  enterPerson,
  housesWithSlots,
  motivesOf,
  nextSlotAtHome,
  quarterOfDay,
  query,
  settledDashboardOf,
  type Page,
} from '../desk.js';
import type { LiveStream } from '../live-stream.js';
import { as, type SignedIn } from '../session.js';

/** A fact shows on the coordinator's dashboard within this. */
const WITHIN_MS = 2000;
const motiveCode = 'cnaf-rsa';

let agent: SignedIn;
let coordinator: SignedIn;
let caf: SignedIn;
let carsat: SignedIn;
let elsewhere: SignedIn;
let told: LiveStream;
let agentTold: LiveStream;
let elsewhereTold: LiveStream;

let person: BeneficiaryResource;
let appointment: AppointmentResource;
let activity: ActivityResource;
let opened: CaseResource;

beforeAll(async () => {
  agent = await as('camille.aubry@maillage.example');
  coordinator = await as('helene.garnier@maillage.example');
  caf = await as('julie.moreau@maillage.example');
  carsat = await as('fatou.lacroix@maillage.example');
  elsewhere = await as('paul.renaudin@maillage.example');
  told = await coordinator.live();
  agentTold = await agent.live();
  elsewhereTold = await elsewhere.live();
});

afterAll(() => {
  for (const stream of [told, agentTold, elsewhereTold]) stream?.close();
});

/** Waits until the coordinator's dashboard shows it, counted from now, and was told so without asking. */
async function shows(
  before: QuarterDashboard,
  what: string,
  holds: (now: QuarterDashboard) => boolean,
): Promise<QuarterDashboard> {
  const { quarter } = before;
  const since = Date.now();
  const shown = await eventually(
    async () => {
      const now = await dashboardOf(coordinator, quarter);
      return holds(now) ? now : null;
    },
    { timeoutMs: WITHIN_MS, message: `the dashboard to show ${what}` },
  );
  await told.notice(
    ({ type, id, at }) =>
      type === 'reporting.quarter.updated.v1' &&
      id === `${agent.placeId}:${quarter}` &&
      at >= since - WITHIN_MS,
    { timeoutMs: WITHIN_MS, message: `the live notice of ${what}` },
  );
  return shown;
}

const shareOf = (dashboard: QuarterDashboard, operator: OperatorCode): number =>
  dashboard.operators.find(({ key }) => key === operator)?.count ?? 0;
const delaysOf = (
  dashboard: QuarterDashboard,
  kind: 'firstResponse' | 'resolution',
  operator: OperatorCode,
): number => dashboard[kind].find(({ operatorCode }) => operatorCode === operator)?.count ?? 0;

describe('from a booking to the quarter’s dashboard', () => {
  it('an agent chooses a motive and sees free slots of several houses', async () => {
    const motives = await motivesOf(agent);
    expect(motives.map(({ code }) => code)).toContain(motiveCode);
    const houses = await housesWithSlots(agent, { motiveCode });
    const open = houses.filter(({ nextSlot }) => nextSlot !== null);
    expect(open.length).toBeGreaterThanOrEqual(5);
    const starts = open.map(({ nextSlot }) => nextSlot?.startsAt);
    expect(starts).toEqual([...starts].sort());
  });

  it('enters a person and books them, which the dashboard shows within 2 s', async () => {
    person = await enterPerson(agent, { surname: 'Parcours', birthYear: 1961 });
    const slot = await nextSlotAtHome(agent, motiveCode);
    const quarter = quarterOfDay(slot.startsAt.slice(0, 10));
    const before = await settledDashboardOf(coordinator, quarter);
    const booked = await book(agent, {
      motiveCode,
      structureId: agent.placeId,
      memberId: slot.memberId,
      startsAt: slot.startsAt,
      beneficiaryId: person.id,
    });
    expect(booked.status).toBe(201);
    appointment = booked.body;
    expect(appointment).toMatchObject({ status: 'booked', startsAt: slot.startsAt, version: 1 });
    expect(booked.headers.get('etag')).toBe('"1"');
    await shows(
      before,
      'one more booked',
      (now) => now.appointmentsBooked.value === before.appointmentsBooked.value + 1,
    );
  });

  it('marks the appointment honoured, which opens the activity already filled in', async () => {
    const before = await settledDashboardOf(coordinator, quarterOfDay(appointment.localDay));
    const marked = await agent.post<AppointmentResource>(
      `${appointmentsPath}/${appointment.id}/status`,
      { status: 'honoured' },
      { version: appointment.version },
    );
    expect(marked).toMatchObject({ status: 200, body: { status: 'honoured', version: 2 } });
    await shows(
      before,
      'one more honoured',
      (now) =>
        now.appointmentsHonoured.value === before.appointmentsHonoured.value + 1 &&
        now.activitiesToConfirm === before.activitiesToConfirm + 1,
    );
    activity = await eventually(() => proposedFor(appointment.id), {
      timeoutMs: WITHIN_MS,
      message: 'the proposed activity',
    });
    expect(activity).toMatchObject({
      status: 'to-confirm',
      structureId: agent.placeId,
      localDay: appointment.localDay,
      durationMinutes: appointment.durationMinutes,
      operatorCodes: ['CNAF'],
      procedureCode: 'rsa',
      theme: appointment.theme,
    });
    await agentTold.notice(
      ({ type, id }) => type === 'reporting.activity.proposed.v1' && id === activity.id,
      { message: 'the agent to be told of the proposal' },
    );
  });

  it('confirms it with one call, and it counts: a request, for this operator', async () => {
    const before = await settledDashboardOf(coordinator, quarterOfDay(activity.localDay));
    const confirmed = await agent.post<ActivityResource>(
      `/api/reporting/v1/activities/${activity.id}/confirm`,
      { outcome: 'waiting-for-operator' },
      { version: activity.version },
    );
    expect(confirmed).toMatchObject({ status: 200, body: { status: 'confirmed' } });
    expect(confirmed.body.ageBand).toBe(ageBandOf(1961, activity.localDay));
    await shows(
      before,
      'one more request',
      (now) =>
        now.requests.value === before.requests.value + 1 &&
        shareOf(now, 'CNAF') === shareOf(before, 'CNAF') + 1 &&
        now.activitiesToConfirm === before.activitiesToConfirm - 1,
    );
  });

  it('declares a paper mandate and opens a case from it to two operators', async () => {
    const before = await settledDashboardOf(coordinator, quarterOfDay(dayFromToday()));
    const mandate = await agent.make<MandateResource>('/api/referrals/v1/mandates', {
      beneficiaryId: person.id,
      structureId: agent.placeId,
      operatorCodes: ['CNAF', 'CNAV'],
      channel: 'paper-signed',
      duration: '182',
      signedOn: dayFromToday(),
      protectiveMeasure: false,
    });
    expect(mandate).toMatchObject({ inForce: true, operatorCodes: ['CNAF', 'CNAV'] });
    opened = await agent.make<CaseResource>('/api/referrals/v1/cases', {
      mandateId: mandate.id,
      procedureCode: 'attestation-droits',
      blockageCode: 'payment-blocked',
      urgency: 'no-income',
      subject: 'Versement bloqué depuis deux mois',
      description: 'La personne ne reçoit plus rien et ne comprend pas pourquoi.',
      teamIds: [(await teamOf('CNAF')).id, (await teamOf('CNAV')).id],
      appointmentId: appointment.id,
    });
    const legs = opened.legs.map(({ operatorCode, status }) => [operatorCode, status]);
    expect(legs.sort()).toEqual([
      ['CNAF', 'pending'],
      ['CNAV', 'pending'],
    ]);
    expect(opened.legs.every(({ dueAt }) => dueAt !== null)).toBe(true);
    await shows(before, 'two legs opened', (now) => now.legsOpened === before.legsOpened + 2);
  });

  it('one operator team takes its leg in charge and resolves it; the other’s leg does not move', async () => {
    const before = await settledDashboardOf(coordinator, quarterOfDay(dayFromToday()));
    const ours = await legOf(caf);
    const theirs = await legOf(carsat);
    expect(ours).toMatchObject({ status: 'pending', person: { surname: 'Parcours' } });

    const taken = await caf.post<LegResource>(
      `/api/referrals/v1/legs/${ours.id}/take-charge`,
      {},
      { version: ours.version },
    );
    expect(taken).toMatchObject({ status: 200, body: { status: 'in-progress' } });
    expect(taken.body.assigneeId).toBe(caf.session.memberId);
    await shows(
      before,
      'the first response’s delay',
      (now) =>
        delaysOf(now, 'firstResponse', 'CNAF') === delaysOf(before, 'firstResponse', 'CNAF') + 1,
    );

    const resolved = await caf.post<LegResource>(
      `/api/referrals/v1/legs/${ours.id}/resolve`,
      { outcome: 'payment-released', answer: 'Le versement part demain.' },
      { version: taken.body.version },
    );
    expect(resolved).toMatchObject({
      status: 200,
      body: { status: 'resolved', outcome: 'payment-released' },
    });
    const after = await shows(
      before,
      'the resolution',
      (now) =>
        now.legsResolved === before.legsResolved + 1 &&
        delaysOf(now, 'resolution', 'CNAF') === delaysOf(before, 'resolution', 'CNAF') + 1,
    );
    expect(delaysOf(after, 'firstResponse', 'CNAV')).toBe(
      delaysOf(before, 'firstResponse', 'CNAV'),
    );
    expect(await legOf(carsat)).toEqual(theirs);
    expect((await carsat.get(`/api/referrals/v1/legs/${ours.id}`)).status).toBe(404);
  });

  it('the author reads the answer on the case', async () => {
    const read = await agent.read<CaseResource>(`/api/referrals/v1/cases/${opened.id}`);
    const statuses = Object.fromEntries(read.legs.map((leg) => [leg.operatorCode, leg.status]));
    expect(statuses).toEqual({ CNAF: 'resolved', CNAV: 'pending' });
    const leg = read.legs.find(({ operatorCode }) => operatorCode === 'CNAF');
    const detail = await agent.read<LegResource>(`/api/referrals/v1/legs/${leg?.id ?? ''}`);
    expect(detail.answer).toBe('Le versement part demain.');
  });

  it('another house’s agent was told of none of it', () => {
    const ids = new Set([
      appointment.id,
      activity.id,
      opened.id,
      ...opened.legs.map(({ id }) => id),
    ]);
    expect(elsewhereTold.notices.filter(({ id }) => ids.has(id))).toEqual([]);
  });
});

async function proposedFor(appointmentId: string): Promise<ActivityResource | undefined> {
  const search = query({ 'filter[status]': 'to-confirm', 'page[size]': '200' });
  const page = await agent.read<Page<ActivityResource>>(`/api/reporting/v1/activities${search}`);
  return page.data.find((each) => each.appointmentId === appointmentId);
}

async function teamOf(operatorCode: OperatorCode): Promise<OperatorTeamResource> {
  const search = query({
    'filter[networkId]': agent.networkId,
    'filter[operatorCode]': operatorCode,
  });
  const path = `/api/directory/v1/operator-teams${search}`;
  const [team] = (await agent.read<Page<OperatorTeamResource>>(path)).data;
  if (!team) throw new Error(`no team of ${operatorCode} serves this network`);
  return team;
}

/** The team's own leg of the case, found in its queue and read in full. */
async function legOf(team: SignedIn): Promise<LegResource> {
  const search = query({ 'filter[state]': 'open', 'page[size]': '200' });
  const queue = await team.read<Page<LegResource>>(`/api/referrals/v1/legs${search}`);
  const leg = queue.data.find(({ caseId }) => caseId === opened.id);
  if (!leg) throw new Error(`${team.email} does not see a leg of case ${opened.reference}`);
  return team.read<LegResource>(`/api/referrals/v1/legs/${leg.id}`);
}

/** Only the birth year is known, so the birthday counts as past. */
function ageBandOf(birthYear: number, day: string): string {
  const age = Number(day.slice(0, 4)) - birthYear;
  return age >= 70 ? '70+' : age >= 60 ? '60-69' : '40-59';
}
