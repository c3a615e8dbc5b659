import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { addDays, civilDate } from '@maillage/calendar';
import { defaultNetworkSettings } from '@maillage/contracts/codes';
import { appointmentExample, caseExample, type EventEnvelope } from '@maillage/contracts/events';
import { DomainError, type CivilDate } from '@maillage/kernel';
import { scopeOfService, Sweeper } from '@maillage/service-kit';
import { aPerson } from '../beneficiaries/domain/a-person.builder.js';
import { MongoKeptPersons } from '../beneficiaries/persistence/mongo-kept-persons.js';
import { PersonFile } from '../beneficiaries/use-cases/person-file.js';
import { agentOf, coordinatorOf, openBench, type Bench } from '../directory-bench.builder.js';
import { EraseBeneficiary } from '../erasure/use-cases/erase-beneficiary.use-case.js';
import { MongoLease } from '../read-log/persistence/mongo-lease.js';
import { NoteActivityOfPersons } from './messaging/note-activity-of-persons.consumer.js';
import { EraseInactivePersonsSweep } from './jobs/erase-inactive-persons.sweep.js';
import { EraseInactivePersons } from './use-cases/erase-inactive-persons.use-case.js';
import { ForecastErasures } from './use-cases/forecast-erasures.query.js';

// A machine that does other things at once is slow, not wrong.
jest.setTimeout(60_000);

let bench: Bench;
let kept: MongoKeptPersons;
let retention: EraseInactivePersons;
let forecast: ForecastErasures;
let facts: NoteActivityOfPersons;
/** What the other services answer: a day by person, or that one of them is silent. */
const elsewhere = { days: new Map<string, CivilDate>(), silent: false };
beforeAll(async () => {
  bench = await openBench();
  const { beneficiaries, openings, erasures, readLog, networks, clock, ids } = bench;
  const erase = new EraseBeneficiary(
    ...([beneficiaries, openings, new PersonFile(beneficiaries, openings)] as const),
    ...([erasures, readLog, { forget: () => Promise.resolve() }] as const),
    ...([bench.messages.entry, bench.idempotency, bench.outbox, ids, clock] as const),
  );
  kept = new MongoKeptPersons(bench.models.beneficiaries);
  const lease = new MongoLease(bench.models.leases, clock, ids);
  const lastDay = (id: string): Promise<CivilDate | null> =>
    elsewhere.silent
      ? Promise.reject(new DomainError('unavailable', 'QUESTION.UNANSWERED', 'No answer.'))
      : Promise.resolve(elsewhere.days.get(id) ?? null);
  const { unitOfWork } = bench;
  retention = new EraseInactivePersons(
    ...([networks, kept, erase, { lastDay }, unitOfWork, lease, clock] as const),
  );
  forecast = new ForecastErasures(networks, kept, clock);
  facts = new NoteActivityOfPersons(bench.inbox, kept);
});
beforeEach(async () => {
  await bench.empty();
  elsewhere.days.clear();
  elsewhere.silent = false;
  await network('net-1', 24);
});
afterAll(() => bench.close());

const service = scopeOfService('directory');

async function network(id: string, retentionMonths: number): Promise<void> {
  const settings = { ...defaultNetworkSettings, retentionMonths };
  const facts = { name: id, departments: ['01'], zone: 'Europe/Paris', demonstration: false };
  await bench.unitOfWork.run((tx) =>
    bench.networks.insert(tx, { id, ...facts, settings, banner: null, version: 1 }),
  );
}
async function enter(id: string, day: string, networkId = 'net-1'): Promise<void> {
  const person = aPerson({ id, networkId });
  await bench.unitOfWork.run((tx) => bench.beneficiaries.insert(tx, person, civilDate(day)));
}
/** Runs the job on a day at noon in Paris. */
async function on(day: string): Promise<number> {
  bench.clock.setTo(`${day}T11:00:00Z`);
  return retention.execute(service);
}
const left = async () => {
  const found = await bench.models.beneficiaries.find({}).lean();
  return found
    .filter(({ sealed }) => sealed.wrappedKey !== null)
    .map(({ _id }) => _id)
    .sort();
};
const envelope = (id: string) => ({
  specversion: '1.0' as const,
  id,
  time: '2026-11-23T08:00:00.000Z',
  datacontenttype: 'application/json' as const,
  correlationid: 'c',
  actor: 'member:agent-1',
  aggregateversion: 1,
  subject: 'ben-1',
});
const appointmentSaid = (changes: Partial<typeof appointmentExample>) => ({
  source: 'appointments',
  audience: 'everyone' as const,
  data: { appointment: { ...appointmentExample, ...changes } },
});
const booked = (
  id: string,
  changes: Partial<typeof appointmentExample> = {},
): EventEnvelope<'appointments.appointment.booked.v1'> => ({
  ...envelope(id),
  ...appointmentSaid({ status: 'booked', ...changes }),
  type: 'appointments.appointment.booked.v1',
});
const received = (
  id: string,
  what: 'arrived' | 'honoured',
  changes: Partial<typeof appointmentExample> = {},
): EventEnvelope<`appointments.appointment.${typeof what}.v1`> => ({
  ...envelope(id),
  ...appointmentSaid({ status: what, ...changes }),
  type: `appointments.appointment.${what}.v1`,
});

describe('a person without activity', () => {
  it('is erased on the day that two years have passed, not the day before', async () => {
    await enter('ben-1', '2024-11-23');
    expect(await on('2026-11-22')).toBe(0);
    expect(await left()).toEqual(['ben-1']);
    expect(await on('2026-11-23')).toBe(1);
    expect(await left()).toEqual([]);
    expect((await bench.said()).map(({ type }) => type)).toEqual([
      'directory.beneficiary.erased.v1',
    ]);
    expect(await bench.models.readings.find({}).lean()).toMatchObject([
      { purpose: 'erasure', reason: 'inactive', reader: 'service:directory', ids: ['ben-1'] },
    ]);
    expect(await on('2026-11-24')).toBe(0);
  });

  it('is kept for as long as the network decides, six months at the shortest', async () => {
    await network('net-2', 6);
    await enter('of-24', '2026-05-23');
    await enter('of-6', '2026-05-23', 'net-2');
    expect(await on('2026-11-22')).toBe(0);
    expect(await on('2026-11-23')).toBe(1);
    expect(await left()).toEqual(['of-24']);
  });

  it('is erased with all others, whatever their number', async () => {
    for (let turn = 0; turn < 51; turn += 1) await enter(`ben-${String(turn)}`, '2024-01-01');
    await enter('lately', '2026-11-01');
    expect(await on('2026-11-23')).toBe(51);
    expect(await left()).toEqual(['lately']);
  });

  it('is kept while a case of theirs is under way or an appointment ahead, and counts from there', async () => {
    await enter('ben-1', '2024-01-01');
    elsewhere.days.set('ben-1', civilDate('2026-11-23'));
    expect(await on('2026-11-23')).toBe(0);
    elsewhere.days.set('ben-1', civilDate('2026-11-25'));
    expect(await on('2028-11-24')).toBe(0);
    expect(await left()).toEqual(['ben-1']);
    expect(await on('2028-11-25')).toBe(1);
  });

  it('is erased though more of the others than fit in a batch are kept', async () => {
    for (let turn = 0; turn < 51; turn += 1) {
      await enter(`busy-${String(turn)}`, '2024-01-01');
      elsewhere.days.set(`busy-${String(turn)}`, addDays(civilDate('2026-11-01'), turn % 20));
    }
    await enter('ben-1', '2024-01-01');
    expect(await on('2026-11-23')).toBe(1);
    expect(await left()).not.toContain('ben-1');
  });

  it('is not erased while another service does not say what goes on', async () => {
    await enter('ben-1', '2024-01-01');
    elsewhere.silent = true;
    expect(await on('2026-11-23')).toBe(0);
    expect(await left()).toEqual(['ben-1']);
    elsewhere.silent = false;
    expect(await on('2026-11-24')).toBe(1);
  });

  it('of before activity was kept is kept from now on', async () => {
    await enter('ben-1', '2024-01-01');
    await bench.connection
      .collection('beneficiaries')
      .updateMany({}, { $unset: { lastActivityDay: '' } });
    expect(await on('2026-11-23')).toBe(0);
    expect(await on('2028-11-22')).toBe(0);
    expect(await on('2028-11-23')).toBe(1);
  });
});

describe('the job', () => {
  const sayOf = (taken: { in: boolean }) => ({ caughtUp: () => Promise.resolve(taken.in) });

  it('waits an hour after the start, and for as long as a fact is still on its way', async () => {
    const taken = { in: false };
    bench.clock.setTo('2026-11-23T08:00:00Z');
    const job = new EraseInactivePersonsSweep(
      ...([new Sweeper(), retention, sayOf(taken), bench.clock] as const),
    );
    await enter('seen-yesterday', '2024-11-01');
    await enter('long-gone', '2024-11-01');
    taken.in = true;
    await job.look();
    bench.clock.advanceBy({ minutes: 59 });
    await job.look();
    expect(await left()).toHaveLength(2);

    taken.in = false;
    bench.clock.advanceBy({ minutes: 10 });
    await job.look();
    expect(await left()).toHaveLength(2);

    const beneficiaryId = 'seen-yesterday';
    await facts.received(received('e1', 'honoured', { beneficiaryId, localDay: '2026-11-22' }));
    taken.in = true;
    await job.look();
    expect(await left()).toEqual(['seen-yesterday']);
  });

  it('comes again a day after it ran, not before', async () => {
    bench.clock.setTo('2026-11-23T08:00:00Z');
    const job = new EraseInactivePersonsSweep(
      ...([new Sweeper(), retention, sayOf({ in: true }), bench.clock] as const),
    );
    bench.clock.advanceBy({ hours: 1 });
    await job.look();
    await enter('long-gone', '2024-11-01');
    bench.clock.advanceBy({ hours: 23 });
    await job.look();
    expect(await left()).toEqual(['long-gone']);
    bench.clock.advanceBy({ hours: 1 });
    await job.look();
    expect(await left()).toEqual([]);
  });
});

describe('activity of a person', () => {
  const stored = async () => {
    const found = await bench.models.beneficiaries.findById('ben-1').lean();
    return [found?.lastActivityDay, found?.structureIds, found?.version];
  };

  it('is the latest day of what other services say, in whatever order and however often', async () => {
    await enter('ben-1', '2024-01-01');
    const honoured = received('e2', 'honoured', { localDay: '2026-03-02' });
    const made = booked('e1', {
      bookedAt: '2026-02-20T09:00:00.000Z',
      localDay: '2027-03-02',
    });
    await facts.booked(made);
    expect((await stored())[0]).toBe('2026-02-20');
    await facts.received(honoured);
    await facts.received(honoured);
    await facts.booked(made);
    expect(await stored()).toEqual(['2026-03-02', ['str-1'], 1]);
    await facts.openedCase({
      ...envelope('e3'),
      source: 'referrals',
      type: 'referrals.case.opened.v1',
      audience: 'everyone',
      data: { case: { ...caseExample, openedAt: '2026-04-01T09:00:00.000Z' } },
    });
    expect((await stored())[0]).toBe('2026-04-01');
    expect(await on('2028-03-31')).toBe(0);
    expect(await on('2028-04-01')).toBe(1);
  });

  it('opens the file without a reason to the house that has received, not to one that is booked', async () => {
    await enter('ben-1', '2026-01-01');
    const file = new PersonFile(bench.beneficiaries, bench.openings);
    const there = agentOf('net-1', 'agent-9', ['str-9']);
    await expect(file.of(there, 'ben-1')).rejects.toMatchObject({
      code: 'BENEFICIARY.REASON_REQUIRED',
    });
    await facts.booked(booked('e1', { structureId: 'str-9' }));
    await expect(file.of(there, 'ben-1')).rejects.toMatchObject({
      code: 'BENEFICIARY.REASON_REQUIRED',
    });
    await facts.received(received('e2', 'arrived', { structureId: 'str-9' }));
    expect((await file.of(there, 'ben-1')).structureIds).toEqual(['str-1', 'str-9']);
    expect((await stored())[2]).toBe(2);
  });

  it('of another network, or of somebody erased, changes nothing', async () => {
    await enter('ben-1', '2024-01-01');
    const before = await stored();
    await facts.received(received('e1', 'honoured', { networkId: 'net-2' }));
    expect(await stored()).toEqual(before);
    await on('2026-11-23');
    await facts.received(received('e2', 'honoured', { structureId: 'str-9' }));
    expect(await stored()).toEqual([null, [], 2]);
  });
});

describe('the forecast', () => {
  it('counts who will be erased within 30 days, for the network of the caller alone', async () => {
    await enter('in-30-days', '2024-12-23');
    await enter('in-31-days', '2024-12-24');
    await enter('of-others', '2024-12-01', 'net-2');
    bench.clock.setTo('2026-11-23T11:00:00Z');
    expect(await forecast.of(coordinatorOf('net-1'), 'net-1')).toEqual({
      networkId: 'net-1',
      retentionMonths: 24,
      withinDays: 30,
      records: 1,
    });
    await expect(forecast.of(coordinatorOf('net-2'), 'net-1')).rejects.toMatchObject({
      code: 'NETWORK.NOT_FOUND',
    });
  });
});
