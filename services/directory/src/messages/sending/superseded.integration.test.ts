import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { EventEnvelope } from '@maillage/contracts/events';
import { demoBeneficiaries, demoStructures } from '@maillage/demo-network';
import { MONDAY_AT_NINE, openBench, type Bench } from '../../directory-bench.builder.js';
import { aPostOffice, messageCollections, type PostOffice } from '../messages-bench.builder.js';
import { StoreRequestedMessage } from './messaging/store-requested-message.consumer.js';

jest.setTimeout(60_000);

type Requested = EventEnvelope<'appointments.message.requested.v1'>;

const withMobile = demoBeneficiaries.find(({ mail, phone }) => mail !== null && phone !== null);
const unreached = demoBeneficiaries.find(({ mail, phone }) => mail === null && phone === null);
const house = demoStructures[0];
if (!withMobile || !unreached || !house) throw new Error('the demonstration is empty');

const QUIET = '2026-11-23T20:00:00Z';
const MORNING = '2026-11-24T07:00:00Z';
const OLD = '2026-12-01T08:30:00.000Z';
const NEW = '2026-12-03T13:00:00.000Z';

let bench: Bench;
let office: PostOffice;

beforeAll(async () => {
  bench = await openBench();
  await bench.demo.run();
});
beforeEach(async () => {
  await bench.empty(...messageCollections);
  bench.clock.setTo(MONDAY_AT_NINE);
  office = aPostOffice(bench);
});
afterAll(() => bench.close());

function aMessage(
  template: Requested['data']['template'],
  version: number,
  { id = withMobile?.id ?? '', startsAt = OLD, subject = 'apt-1' } = {},
): Requested {
  return {
    specversion: '1.0',
    id: `event-${subject}-${version}`,
    source: 'appointments',
    type: 'appointments.message.requested.v1',
    time: MONDAY_AT_NINE,
    subject,
    datacontenttype: 'application/json',
    correlationid: 'cor-1',
    actor: 'member:agent-1',
    aggregateversion: version,
    audience: 'everyone',
    data: {
      recipient: { kind: 'beneficiary', id },
      template,
      params: { structureId: house?.id ?? '', startsAt },
      notBefore: null,
      expiresAt: startsAt,
      dedupeKey: `${template}:${subject}:${version}`,
      about: { thing: subject, sequence: version },
    },
  };
}

const booked = (about?: Parameters<typeof aMessage>[2]) => aMessage('appointment-booked', 1, about);
const moved = (about: Parameters<typeof aMessage>[2] = {}) =>
  aMessage('appointment-moved', 2, { startsAt: NEW, ...about });

async function request(...envelopes: Requested[]): Promise<void> {
  const consumer = new StoreRequestedMessage(bench.inbox, office.keep, bench.ids);
  for (const envelope of envelopes) await consumer.store(envelope);
}

/** Everything that left, with the day that it says. */
function told(): string[] {
  return [...office.mailer.sent, ...office.sms.received].map(
    ({ text }) => /(\d{1,2})(?:er)? décembre/.exec(text)?.[0] ?? text,
  );
}

const callsToMake = () => bench.messages.models.calls.find({ status: 'to-call' }).lean();

async function withdrawn() {
  return (await bench.said())
    .filter(({ type }) => type === 'directory.message.failed.v1')
    .map(({ data }) => data as { dedupeKey: string; reason: string })
    .map(({ dedupeKey, reason }) => [dedupeKey, reason]);
}

describe('a message about an appointment', () => {
  it('withdraws the earlier one that waits for the morning, and says so', async () => {
    bench.clock.setTo(QUIET);
    await request(booked());
    await office.send();
    await request(moved());
    bench.clock.setTo(MORNING);
    await office.send();
    expect(told()).toEqual(['3 décembre']);
    expect(await withdrawn()).toEqual([['appointment-booked:apt-1:1', 'superseded']]);
  });

  it('takes the call that still says the old time off the list, and puts its own there', async () => {
    await request(booked({ id: unreached.id }));
    await office.send();
    const [old] = await callsToMake();
    expect(old?.params).toMatchObject({ startsAt: OLD });
    await request(moved({ id: unreached.id }));
    expect(await callsToMake()).toEqual([]);
    await office.send();
    expect(await callsToMake()).toMatchObject([{ params: { startsAt: NEW } }]);
    const types = (await bench.said()).map(({ type }) => type);
    expect(types.filter((type) => type === 'directory.call.settled.v1')).toHaveLength(1);
    expect(await withdrawn()).toEqual([['appointment-booked:apt-1:1', 'superseded']]);
  });

  it('is not sent when the later one arrived first', async () => {
    await request(moved(), booked());
    await office.send();
    await office.send();
    expect(told()).toEqual(['3 décembre']);
    expect(await withdrawn()).toEqual([['appointment-booked:apt-1:1', 'superseded']]);
  });

  it('changes nothing when it is said again, or after the earlier one has left', async () => {
    await request(booked());
    await office.send();
    await request(moved());
    await request(moved(), booked());
    await office.send();
    expect(told()).toEqual(['1er décembre', '3 décembre']);
    expect(await withdrawn()).toEqual([]);
  });

  it('does not withdraw itself when it is asked for again at a later version', async () => {
    bench.clock.setTo(QUIET);
    const reminder = aMessage('appointment-reminder', 1);
    const again = aMessage('appointment-reminder', 2);
    const { dedupeKey } = reminder.data;
    await request(reminder, { ...again, data: { ...again.data, dedupeKey } });
    bench.clock.setTo(MORNING);
    await office.send();
    expect(told()).toEqual(['1er décembre']);
    expect(await withdrawn()).toEqual([]);
  });

  it('is not tried by another way when its SMS comes back after the later one was asked for', async () => {
    await request(aMessage('appointment-reminder', 1));
    await office.send();
    const { messages } = bench.messages.models;
    await request(moved());
    await office.send();
    await messages.updateOne(
      { dedupeKey: 'appointment-reminder:apt-1:1' },
      {
        $set: { status: 'queued', delivery: 'failed', dueAt: bench.clock.now(), tried: ['sms'] },
      },
    );
    await office.send();
    expect(office.mailer.sent).toEqual([]);
    expect(await withdrawn()).toEqual([['appointment-reminder:apt-1:1', 'superseded']]);
  });

  it('leaves those about another appointment, and of another service, where they are', async () => {
    bench.clock.setTo(QUIET);
    await request(booked(), booked({ subject: 'apt-2' }));
    await request({
      ...moved(),
      source: 'referrals',
      type: 'referrals.message.requested.v1',
    } as never);
    expect(await withdrawn()).toEqual([]);
    await request({ ...moved(), id: 'event-ours' });
    expect(await withdrawn()).toEqual([['appointment-booked:apt-1:1', 'superseded']]);
  });

  it('leaves one call to make when booking, move and cancellation arrive at once, in any order', async () => {
    const id = unreached.id;
    const cancelled = aMessage('appointment-cancelled', 3, { id, startsAt: NEW });
    const all = [moved({ id }), cancelled, booked({ id })];
    const consumer = new StoreRequestedMessage(bench.inbox, office.keep, bench.ids);
    await Promise.all([...all, ...all].map((each) => consumer.store(each).catch(() => undefined)));
    await request(...all);
    await Promise.all([office.send(), office.send()]);
    await office.send();
    expect(await callsToMake()).toMatchObject([{ template: 'appointment-cancelled' }]);
  });
});
