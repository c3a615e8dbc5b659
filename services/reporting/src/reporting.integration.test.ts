import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CLOCK, UNIT_OF_WORK } from '@maillage/service-kit';
import { ACTIVITIES } from './activities/ports/activities.js';
import { ConfirmActivity } from './activities/use-cases/confirm-activity.use-case.js';
import {
  aProcedure,
  aResolvedLeg,
  aStructure,
  anAppointment,
  anOperator,
  bootReporting,
  type BootedReporting,
} from './booted-reporting.builder.js';
import { MOVE_FIGURES } from './roll-ups/ports/move-figures.js';
import { RebuildRollUps } from './roll-ups/use-cases/rebuild-roll-ups.use-case.js';

const booked = 'appointments.appointment.booked.v1';
const honoured = 'appointments.appointment.honoured.v1';
const corrected = 'appointments.appointment.corrected.v1';
const republished = 'appointments.appointment.republished.v1';
const quarter = '/v1/dashboards/quarter?networkId=net-1&quarter=2026-Q4';
const walkIn = {
  structureId: 'str-1',
  localDay: '2026-11-20',
  durationMinutes: 15,
  theme: 'housing',
  operatorCodes: ['CNAF'],
};

const walkInShown = {
  ...{ status: 'confirmed', ageBand: 'unknown' },
  ...{ startsAt: null, beneficiaryId: null },
};

let reporting: BootedReporting;
beforeEach(async () => {
  reporting = await bootReporting();
  await reporting.structureSaid(aStructure());
});
afterEach(() => reporting.close());

type Row = { id: string; version: number; status: string } & Record<string, unknown>;
async function toConfirm(status = 'to-confirm'): Promise<Row[]> {
  const { body } = await reporting.ask('agent', `/v1/activities?filter%5Bstatus%5D=${status}`);
  return body['data'] as Row[];
}
const dashboard = async () => (await reporting.ask('coordinator', quarter)).body;
const confirm = (row: Row, version = row.version) =>
  reporting.ask('agent', `/v1/activities/${row.id}/confirm`, {
    body: { outcome: 'solved-on-the-spot' },
    headers: { 'if-match': `"${version}"` },
  });
const theOnly = (rows: readonly Row[]): Row => {
  expect(rows).toHaveLength(1);
  return rows[0] as Row;
};

describe('an honoured appointment', () => {
  it('opens the activity already filled in, and one call confirms it into the dashboard', async () => {
    await reporting.appointmentSaid(anAppointment(booked, 1));
    expect(await dashboard()).toMatchObject({
      appointmentsBooked: { value: 1, previousQuarter: null },
      appointmentsHonoured: { value: 0 },
    });

    await reporting.appointmentSaid(anAppointment(honoured, 2, { status: 'honoured' }));
    const proposal = theOnly(await toConfirm());
    expect(proposal).toMatchObject({
      structureName: 'France services de Valfleury',
      theme: 'social-health',
      procedureCode: 'rsa',
      operatorCodes: ['CNAF'],
      localDay: '2026-11-24',
      startsAt: '2026-11-24T08:00:00.000Z',
      durationMinutes: 45,
      beneficiaryId: 'ben-1',
    });
    expect(await dashboard()).toMatchObject({
      appointmentsBooked: { value: 1 },
      appointmentsHonoured: { value: 1 },
      requests: { value: 0 },
      activitiesToConfirm: 1,
    });

    const confirmed = await confirm(proposal);
    expect(confirmed).toMatchObject({
      status: 200,
      body: { status: 'confirmed', startsAt: null, version: 2 },
    });
    expect(await dashboard()).toMatchObject({
      requests: { value: 1 },
      activitiesToConfirm: 0,
      solvedOnTheSpot: { numerator: 1, denominator: 1, unknown: 0 },
      structures: [{ id: 'str-1', requests: 1, honoured: 1 }],
    });
    const said = (await reporting.outbox()).map(({ type }) => type);
    expect(JSON.stringify(await reporting.outbox())).not.toContain('ben-1');
    expect(said).toEqual([
      'reporting.quarter.updated.v1',
      'reporting.quarter.updated.v1',
      'reporting.activity.proposed.v1',
      'reporting.quarter.updated.v1',
      'reporting.activity.confirmed.v1',
      'reporting.quarter.updated.v1',
    ]);
  });

  it('is counted and proposed once, however often and in whatever order its events come', async () => {
    const events = [
      anAppointment(honoured, 2, { status: 'honoured' }),
      anAppointment(booked, 1),
      anAppointment(honoured, 2, { status: 'honoured' }),
      anAppointment(honoured, 2, { status: 'honoured' }, 'the same under another event id'),
      anAppointment(booked, 1, {}, 'late again'),
      anAppointment(republished, 2, { status: 'honoured' }),
    ];
    for (const event of events) await reporting.appointmentSaid(event);
    expect(await toConfirm()).toHaveLength(1);
    expect(await dashboard()).toMatchObject({
      appointmentsBooked: { value: 1 },
      appointmentsHonoured: { value: 1 },
      activitiesToConfirm: 1,
    });
  });

  it('is proposed once when its event is delivered twice at the same time', async () => {
    const event = anAppointment(honoured, 2, { status: 'honoured' });
    const deliveries = [1, 2, 3].map(() => reporting.appointmentSaid(event));
    const refused = (await Promise.allSettled(deliveries)).filter(
      ({ status }) => status === 'rejected',
    );
    for (const _ of refused) await reporting.appointmentSaid(event);
    expect(await toConfirm()).toHaveLength(1);
    expect(await dashboard()).toMatchObject({ appointmentsHonoured: { value: 1 } });
  });

  it('that is said again for a local copy is counted, and proposes nothing', async () => {
    await reporting.appointmentSaid(anAppointment(republished, 2, { status: 'honoured' }));
    expect(await toConfirm()).toEqual([]);
    expect(await dashboard()).toMatchObject({ appointmentsHonoured: { value: 1 } });
  });

  it('corrected to a no-show takes its proposal back, and gives it again when corrected back', async () => {
    await reporting.appointmentSaid(anAppointment(honoured, 2, { status: 'honoured' }));
    await reporting.appointmentSaid(anAppointment(corrected, 3, { status: 'no-show' }));
    expect(await toConfirm()).toEqual([]);
    expect(await dashboard()).toMatchObject({
      appointmentsBooked: { value: 1 },
      appointmentsHonoured: { value: 0 },
      appointmentsMissed: { value: 1 },
      activitiesToConfirm: 0,
    });
    await reporting.appointmentSaid(anAppointment(corrected, 4, { status: 'honoured' }));
    expect(await toConfirm()).toHaveLength(1);
  });

  it('is not proposed when the correction overtook it', async () => {
    await reporting.appointmentSaid(anAppointment(corrected, 3, { status: 'no-show' }));
    await reporting.appointmentSaid(anAppointment(honoured, 2, { status: 'honoured' }));
    expect(await toConfirm()).toEqual([]);
    expect(await dashboard()).toMatchObject({ appointmentsMissed: { value: 1 } });
  });

  it('is not confirmed over a version that is gone, without one, or twice', async () => {
    await reporting.appointmentSaid(anAppointment(honoured, 2, { status: 'honoured' }));
    const proposal = theOnly(await toConfirm());
    const address = `/v1/activities/${proposal.id}/confirm`;
    expect((await reporting.ask('agent', address, { body: {} })).status).toBe(428);
    expect(await confirm(proposal, 7)).toMatchObject({
      status: 409,
      body: { code: 'VERSION.STALE' },
    });
    await confirm(proposal);
    expect(await confirm(proposal, 2)).toMatchObject({
      status: 409,
      body: { code: 'ACTIVITY.STATUS', status: 409 },
    });
    expect(await dashboard()).toMatchObject({ requests: { value: 1 } });
  });

  it('dismissed by somebody never counts and is not proposed again', async () => {
    await reporting.appointmentSaid(anAppointment(honoured, 2, { status: 'honoured' }));
    const { id } = theOnly(await toConfirm());
    const dismissed = await reporting.ask('agent', `/v1/activities/${id}/dismiss`, {
      body: {},
      headers: { 'if-match': '"1"' },
    });
    expect(dismissed).toMatchObject({ status: 200, body: { status: 'dismissed' } });
    await reporting.appointmentSaid(anAppointment(corrected, 3, { status: 'honoured' }));
    expect(await toConfirm()).toEqual([]);
    expect(await dashboard()).toMatchObject({ requests: { value: 0 }, activitiesToConfirm: 0 });
  });

  it('keeps the age band and the commune that the directory gives at confirmation', async () => {
    await reporting.appointmentSaid(anAppointment(honoured, 2, { status: 'honoured' }));
    const { id } = theOnly(await toConfirm());
    const confirmActivity = new ConfirmActivity(
      reporting.find(UNIT_OF_WORK),
      reporting.find(CLOCK),
      reporting.find(ACTIVITIES),
      { statistics: () => Promise.resolve({ ageBand: '60-69', communeInsee: '01000' }) },
      reporting.find(MOVE_FIGURES),
    );
    const scope = {
      ...{ role: 'agent' as const, memberId: 'mem-1' },
      ...{ structureIds: ['str-1'], networkIds: ['net-1'] },
    };
    const confirmed = await confirmActivity.run(scope, id, 1, {});
    expect(confirmed).toMatchObject({ ageBand: '60-69', communeInsee: '01000' });
  });
});

describe('a walk-in', () => {
  it('counts at once, and once when it is sent twice with one key', async () => {
    const send = () =>
      reporting.ask('agent', '/v1/activities', {
        body: walkIn,
        headers: { 'idempotency-key': 'walk-in-0001' },
      });
    const [first, second] = [await send(), await send()];
    expect(first).toMatchObject({ status: 201, body: walkInShown });
    expect(second.body['id']).toBe(first.body['id']);
    expect(await dashboard()).toMatchObject({ requests: { value: 1 } });
  });

  it('is refused on a day to come, or for an operator that was none yet or is none any more', async () => {
    await reporting.operatorSaid(anOperator(1, { code: 'URSSAF', validFrom: '2025-01-01' }));
    await reporting.operatorSaid(anOperator(2, { code: 'MSA', validTo: '2026-10-31' }));
    const record = (changed: object) =>
      reporting.ask('agent', '/v1/activities', { body: { ...walkIn, ...changed } });
    expect(await record({ localDay: '2999-01-01' })).toMatchObject({
      status: 422,
      body: { code: 'ACTIVITY.DAY_IN_FUTURE' },
    });
    expect(await record({ localDay: '2024-12-31', operatorCodes: ['URSSAF'] })).toMatchObject({
      status: 422,
      body: { code: 'ACTIVITY.OPERATOR_NOT_IN_FORCE' },
    });
    const afterwards = { localDay: '2026-11-01', operatorCodes: ['CNAF', 'MSA'] };
    expect(await record(afterwards)).toMatchObject({
      status: 422,
      body: { code: 'ACTIVITY.OPERATOR_NOT_IN_FORCE', operatorCodes: ['MSA'] },
    });
    expect((await record({ ...afterwards, localDay: '2026-10-31' })).status).toBe(201);
  });

  it('is about a procedure that the catalogue offers; one withdrawn later stays', async () => {
    const record = (procedureCode: string) =>
      reporting.ask('agent', '/v1/activities', { body: { ...walkIn, procedureCode } });
    expect((await record('rsa')).body['code']).toBe('PROCEDURE.UNKNOWN');
    await reporting.procedureSaid(aProcedure(1));
    const recorded = await record('rsa');
    expect(recorded.status).toBe(201);
    await reporting.procedureSaid(aProcedure(3, { withdrawn: true }));
    await reporting.procedureSaid(aProcedure(2));
    expect(await record('rsa')).toMatchObject({
      status: 422,
      body: { code: 'PROCEDURE.WITHDRAWN' },
    });
    const kept = await reporting.ask('agent', `/v1/activities/${String(recorded.body['id'])}`);
    expect(kept.body['procedureCode']).toBe('rsa');
  });

  it('recorded by many at the same time is counted for each', async () => {
    const sent = Array.from({ length: 8 }, (_, i) =>
      reporting.ask('agent', '/v1/activities', {
        body: walkIn,
        headers: { 'idempotency-key': `walk-in-at-once-${i}` },
      }),
    );
    const made = (await Promise.all(sent)).filter(({ status }) => status === 201);
    expect(made.length).toBeGreaterThan(0);
    expect(await dashboard()).toMatchObject({ requests: { value: made.length } });
  });
});

describe('a leg', () => {
  it('shows the delays of its operator, in the quarter of each', async () => {
    await reporting.legSaid(
      aResolvedLeg(3, {
        openedAt: '2026-09-29T09:00:00.000Z',
        firstResponseAt: '2026-09-30T09:00:00.000Z',
        firstResponseHundredths: 100,
        resolvedAt: '2026-10-02T09:00:00.000Z',
        resolutionHundredths: 300,
      }),
    );
    expect(await dashboard()).toMatchObject({
      legsOpened: 0,
      legsResolved: 1,
      firstResponse: [{ operatorCode: 'all', count: 0, medianHundredths: null }],
      resolution: [
        { operatorCode: 'all', count: 1, medianHundredths: 300, p90Hundredths: 300 },
        { operatorCode: 'CNAF', count: 1, medianHundredths: 300, p90Hundredths: 300 },
      ],
    });
  });

  it('of a house not known yet waits for it', async () => {
    const leg = aResolvedLeg(1, { structureId: 'str-9' });
    await expect(reporting.legSaid(leg)).rejects.toThrow(/not known here yet/);
    await reporting.structureSaid(aStructure({ id: 'str-9' }));
    await reporting.legSaid(leg);
    expect(await dashboard()).toMatchObject({ legsOpened: 1 });
  });
});

describe('a rebuild of the roll-ups', () => {
  it('ends with the same bytes, whatever happened to them', async () => {
    await reporting.appointmentSaid(anAppointment(honoured, 2, { status: 'honoured' }));
    await reporting.appointmentSaid(anAppointment(booked, 1, { id: 'apt-2' }));
    await reporting.legSaid(aResolvedLeg(3, { resolvedAt: '2026-11-26T09:00:00.000Z' }));
    await reporting.ask('agent', '/v1/activities', { body: walkIn });
    await confirm(theOnly(await toConfirm()));
    const kept = await reporting.rollUps();

    const rebuild = reporting.get(RebuildRollUps);
    expect(await rebuild.run()).toMatchObject({ corrected: 0 });
    await reporting.connection.collection('roll_ups').updateMany({}, { $set: { version: 99 } });
    await rebuild.run('net-1');
    expect(await reporting.rollUps()).toBe(kept);
    await reporting.connection.collection('roll_ups').deleteMany({});
    await rebuild.run();
    expect(await reporting.rollUps()).toBe(kept);
  });

  it('goes on where it was stopped', async () => {
    await reporting.appointmentSaid(anAppointment(booked, 1));
    await reporting.appointmentSaid(
      anAppointment(booked, 1, { id: 'apt-2', structureId: 'str-2' }),
    );
    const kept = await reporting.rollUps();
    await reporting.connection.collection('roll_ups').deleteMany({ structureId: 'str-2' });
    await reporting.connection
      .collection<{ _id: string }>('rebuilds')
      .insertOne({ _id: 'all', ...{ structureId: 'str-1', quarter: '2026-Q4' } });
    expect(await reporting.get(RebuildRollUps).run()).toMatchObject({ quarters: 1 });
    expect(await reporting.rollUps()).toBe(kept);
  });
});
