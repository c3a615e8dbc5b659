import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { EventEnvelope } from '@maillage/contracts/events';
import {
  demoBeneficiaries,
  demoNetwork,
  demoOperatorTeams,
  demoStructures,
} from '@maillage/demo-network';
import { MONDAY_AT_NINE, openBench, type Bench } from '../../directory-bench.builder.js';
import { aPostOffice, messageCollections, type PostOffice } from '../messages-bench.builder.js';
import { StoreRequestedMessage } from './messaging/store-requested-message.consumer.js';

jest.setTimeout(60_000);

type Requested = EventEnvelope<'appointments.message.requested.v1'>;

const withBoth = demoBeneficiaries.find(({ mail, phone }) => mail !== null && phone !== null);
const mobileOnly = demoBeneficiaries.find(({ mail, phone }) => mail === null && phone !== null);
const unreached = demoBeneficiaries.find(({ mail, phone }) => mail === null && phone === null);
const house = demoStructures[0];
const team = demoOperatorTeams[0];
if (!withBoth || !mobileOnly || !unreached || !house || !team) {
  throw new Error('the demonstration is empty');
}

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

function aRequest(data: Partial<Requested['data']> = {}, id = 'event-1'): Requested {
  return {
    specversion: '1.0',
    id,
    source: 'appointments',
    type: 'appointments.message.requested.v1',
    time: MONDAY_AT_NINE,
    subject: 'apt-1',
    datacontenttype: 'application/json',
    correlationid: 'cor-1',
    actor: 'member:agent-1',
    aggregateversion: 1,
    audience: 'everyone',
    data: {
      recipient: { kind: 'beneficiary', id: withBoth?.id ?? '' },
      template: 'appointment-booked',
      params: { structureId: house?.id ?? '', startsAt: '2026-12-01T08:30:00.000Z' },
      notBefore: null,
      expiresAt: '2026-12-01T08:30:00.000Z',
      dedupeKey: 'appointment-booked:apt-1:1',
      ...data,
    },
  };
}

async function request(envelope: Requested): Promise<void> {
  await new StoreRequestedMessage(bench.inbox, office.keep, bench.ids).store(envelope);
}

const to = (id: string) => ({ recipient: { kind: 'beneficiary', id } }) as const;

/** What was said of messages: `[fact, reason, way, cost]`. */
async function receipts() {
  return (await bench.said())
    .filter(({ type }) => type.startsWith('directory.message.'))
    .map(({ type, data }) => {
      const receipt = data as { reason?: string | null; channel?: string; costUnits?: number };
      return [type.split('.')[2], receipt.reason, receipt.channel, receipt.costUnits];
    });
}

async function stored() {
  return bench.messages.models.messages.find({}).lean();
}

describe('a message that a service asks for', () => {
  it('is stored once, however often the fact is delivered or the key is said again', async () => {
    await request(aRequest());
    await request(aRequest());
    await request(aRequest({ template: 'appointment-cancelled' }, 'event-2'));
    expect(await stored()).toMatchObject([{ template: 'appointment-booked', status: 'queued' }]);
  });

  it('is sent once by several senders, to the address the directory holds, and said to be sent', async () => {
    await request(aRequest());
    await Promise.all([office.send(), office.send(), office.send()]);
    await office.send();
    expect(office.mailer.sent).toHaveLength(1);
    expect(office.mailer.sent[0]).toMatchObject({
      to: withBoth.mail,
      subject: 'Votre rendez-vous est pris',
      messageKey: 'appointments.appointment-booked_3a_apt-1_3a_1',
    });
    expect(office.mailer.sent[0]?.text).toContain(house.name);
    expect(await receipts()).toEqual([['sent', null, 'mail', 0]]);
  });

  it('does not wait for one that breaks', async () => {
    await request(aRequest({ dedupeKey: 'broken' }));
    await bench.messages.models.messages.updateOne(
      {},
      { $set: { template: 'of-another-release' } },
    );
    await request(aRequest({}, 'event-2'));
    await office.send();
    expect(await receipts()).toEqual([['sent', null, 'mail', 0]]);
  });

  it('does not wait for one whose seal does not open, which comes again until it is too late', async () => {
    const expiresAt = new Date('2026-12-01T08:00:00Z');
    await bench.unitOfWork.run((tx) =>
      bench.messages.entry.request(tx, {
        recipient: { kind: 'address', address: 'nouvelle@mairie.exemple' },
        template: 'invitation',
        secrets: { link: 'http://127.0.0.1:8080/invitation#secret-1' },
        expiresAt,
        dedupeKey: 'invitation:inv-1:1',
      }),
    );
    const { messages } = bench.messages.models;
    const held = await messages.findOne({}).lean();
    if (!held) throw new Error('nothing was stored');
    const sealed = { ...held.sealed, wrappedKey: 'AAAA' };
    await messages.updateOne({ _id: held._id }, { $set: { sealed } });
    await request(aRequest({}, 'event-2'));
    await office.send();
    expect(await receipts()).toEqual([['sent', null, 'mail', 0]]);
    expect(office.mailer.sent).toHaveLength(1);
    await messages.updateOne({ _id: held._id }, { $set: { sealed: held.sealed } });
    bench.clock.advanceBy({ minutes: 15 });
    await office.send();
    expect(office.mailer.sent[1]).toMatchObject({ to: 'nouvelle@mairie.exemple' });
  });

  it('that is too late is not sent, and said so', async () => {
    await request(aRequest({ expiresAt: MONDAY_AT_NINE }));
    await office.send();
    expect(office.mailer.sent).toEqual([]);
    expect(await receipts()).toEqual([['failed', 'expired', undefined, 0]]);
  });

  it('to nobody that the directory knows fails', async () => {
    await request(aRequest(to('ben-unknown')));
    await office.send();
    expect(await receipts()).toEqual([['failed', 'no-contact', undefined, 0]]);
  });

  it('asked for later is not sent before', async () => {
    await request(aRequest({ notBefore: '2026-11-23T10:00:00.000Z' }));
    expect(await office.send()).toBe(0);
    bench.clock.setTo('2026-11-23T10:00:00Z');
    expect(await office.send()).toBe(1);
  });
});

describe('the way to a person', () => {
  it('is a SMS for a reminder, under the key that every attempt has, and its cost is said', async () => {
    await request(aRequest({ template: 'appointment-reminder', dedupeKey: 'reminder:apt-1' }));
    await office.send();
    expect(office.mailer.sent).toEqual([]);
    expect(office.sms.received).toMatchObject([
      { to: withBoth.phone, key: 'appointments.reminder_3a_apt-1' },
    ]);
    expect(await receipts()).toEqual([['sent', null, 'sms', 1]]);
    expect(await stored()).toMatchObject([{ delivery: 'awaited', costUnits: 1 }]);
  });

  it('is the next one when the first is refused for good', async () => {
    office.sms.behave('refuses');
    await request(aRequest({ template: 'appointment-reminder' }));
    await office.send();
    await office.send();
    expect(office.mailer.sent).toMatchObject([{ to: withBoth.mail }]);
    expect(await receipts()).toEqual([['sent', null, 'mail', 0]]);
  });

  it('is a call of the desk without mobile or mail, listed once', async () => {
    await request(aRequest(to(unreached.id)));
    await Promise.all([office.send(), office.send()]);
    expect(await bench.messages.models.calls.find({}).lean()).toMatchObject([
      { structureId: house.id, beneficiaryId: unreached.id, reason: 'no-contact', version: 1 },
    ]);
    expect(await receipts()).toEqual([]);
    expect((await bench.said()).map(({ type }) => type)).toEqual(['directory.call.listed.v1']);
  });

  it('is a call when the provider refuses the only contact', async () => {
    office.sms.behave('refuses');
    await request(aRequest(to(mobileOnly.id)));
    await office.send();
    await office.send();
    expect(await bench.messages.models.calls.find({}).lean()).toMatchObject([
      { reason: 'refused' },
    ]);
  });

  it('is no SMS once the person answered STOP', async () => {
    const { contacts } = bench.messages;
    await bench.unitOfWork.run((tx) =>
      contacts.stop(tx, mobileOnly.phone ?? '', bench.clock.now()),
    );
    await request(aRequest({ ...to(mobileOnly.id), template: 'appointment-reminder' }));
    await office.send();
    expect(office.sms.attempts).toEqual([]);
    expect(await bench.messages.models.calls.find({}).lean()).toMatchObject([
      { reason: 'stopped' },
    ]);
  });
});

describe('quiet hours of the network', () => {
  it('hold a person’s message back until they end; a team’s and a call are not held back', async () => {
    bench.clock.setTo('2026-11-23T20:00:00Z');
    await request(aRequest());
    await request(aRequest({ ...to(unreached.id), dedupeKey: 'call' }, 'event-2'));
    await request(
      aRequest(
        {
          recipient: { kind: 'operator-team', id: team.id },
          template: 'leg-first-response-overdue',
          params: { reference: 'DB-1', legId: 'leg-1' },
          dedupeKey: 'overdue:leg-1',
        },
        'event-3',
      ),
    );
    await office.send();
    expect(office.mailer.sent.map((mail) => mail.to)).toEqual([team.mailbox]);
    expect(await bench.messages.models.calls.countDocuments({})).toBe(1);
    bench.clock.setTo('2026-11-24T07:00:00Z');
    await office.send();
    expect(office.mailer.sent.map((mail) => mail.to)).toEqual([team.mailbox, withBoth.mail]);
  });

  it('are none where the network chose none', async () => {
    bench.clock.setTo('2026-11-23T20:00:00Z');
    const settings = { ...demoNetwork.settings, quietHours: null };
    await bench.models.networks.updateOne({ _id: demoNetwork.id }, { $set: { settings } });
    try {
      await request(aRequest());
      await office.send();
      expect(office.mailer.sent).toHaveLength(1);
    } finally {
      const { settings: before } = demoNetwork;
      await bench.models.networks.updateOne(
        { _id: demoNetwork.id },
        { $set: { settings: before } },
      );
    }
  });
});

describe('no message is lost, and none reaches a person twice', () => {
  const lease = (from: Date) => new Date(from.getTime() + 60_000);

  it('when a sender dies before it sent: another takes it up after the lease', async () => {
    await request(aRequest());
    const now = bench.clock.now();
    expect(await bench.messages.store.takeDue(now, lease(now), 10)).toHaveLength(1);
    expect(await office.send()).toBe(0);
    bench.clock.advanceBy({ minutes: 1 });
    expect(await office.send()).toBe(1);
    expect(office.mailer.sent).toHaveLength(1);
  });

  it('when a sender dies between sending and recording: the repeat has the same key, and is dropped', async () => {
    await request(aRequest({ template: 'appointment-reminder' }));
    const now = bench.clock.now();
    const [taken] = await bench.messages.store.takeDue(now, lease(now), 10);
    if (!taken) throw new Error('nothing was taken');
    await office.sms.send({
      to: withBoth.phone ?? '',
      text: 'sent, then killed',
      key: 'appointments.appointment-booked_3a_apt-1_3a_1',
    });
    bench.clock.advanceBy({ minutes: 1 });
    await office.send();
    expect(office.sms.attempts).toHaveLength(2);
    expect(office.sms.received).toHaveLength(1);
    expect(await receipts()).toEqual([['sent', null, 'sms', 1]]);
  });

  it('when the mail server is away for a day: it leaves when it is back, up to its last useful moment', async () => {
    await request(aRequest());
    office.mailer.behave('away');
    for (let hour = 0; hour < 24; hour += 1) {
      await office.send();
      bench.clock.advanceBy({ hours: 1 });
    }
    expect(await receipts()).toEqual([]);
    office.mailer.behave('accepts');
    await office.send();
    expect(office.mailer.sent).toHaveLength(1);
  });

  it('when the clock is set back while a sender has it, and that sender is gone', async () => {
    await request(aRequest());
    bench.clock.setTo('2030-06-01T10:00:00Z');
    await bench.messages.models.messages.updateOne(
      {},
      { $set: { expiresAt: new Date('2031-01-01') } },
    );
    const wrong = bench.clock.now();
    await bench.messages.store.takeDue(wrong, lease(wrong), 10);
    bench.clock.setTo(MONDAY_AT_NINE);
    expect(await office.send()).toBe(1);
    expect(office.mailer.sent).toHaveLength(1);
    expect(await office.send()).toBe(0);
  });

  it('when the clock was ahead while it was put off for the night', async () => {
    await request(aRequest({ expiresAt: '2031-01-01T00:00:00.000Z' }));
    bench.clock.setTo('2030-06-01T22:00:00Z');
    await office.send();
    bench.clock.setTo(MONDAY_AT_NINE);
    await office.send();
    expect(office.mailer.sent).toHaveLength(1);
  });

  it('when the clock jumps ahead while a sender is at work: the late one changes nothing', async () => {
    await request(aRequest());
    const now = bench.clock.now();
    const [late] = await bench.messages.store.takeDue(now, lease(now), 10);
    if (!late) throw new Error('nothing was taken');
    bench.clock.advanceBy({ hours: 1 });
    await office.send();
    await bench.unitOfWork.run(async (tx) => {
      const { store } = bench.messages;
      expect(await store.settleSent(tx, late, { channel: 'mail' }, bench.clock.now())).toBe(false);
      const failed = store.settleFailed(tx, late, 'queued', 'expired', bench.clock.now());
      expect(await failed).toBe(false);
    });
    expect(await receipts()).toEqual([['sent', null, 'mail', 0]]);
  });

  it('when the clock is set back after it was sent', async () => {
    await request(aRequest());
    await office.send();
    bench.clock.setTo('2026-11-20T08:00:00Z');
    expect(await office.send()).toBe(0);
    expect(office.mailer.sent).toHaveLength(1);
  });
});

describe('a message that was sent', () => {
  it('is forgotten but for its receipt thirty days after it was sent', async () => {
    await request(aRequest({ template: 'appointment-reminder' }));
    await office.send();
    const { store } = bench.messages;
    bench.clock.advanceBy({ days: 29 });
    expect(await store.forgetOld(bench.clock.now(), 10)).toBe(0);
    bench.clock.advanceBy({ days: 1 });
    expect(await store.forgetOld(bench.clock.now(), 10)).toBe(1);
    const [kept] = await stored();
    expect(kept).toMatchObject({ params: {}, status: 'sent', costUnits: 1 });
    expect(kept).not.toHaveProperty('contactHash');
    expect(await store.forgetOld(bench.clock.now(), 10)).toBe(0);
  });

  it('is forgotten with the person', async () => {
    await request(aRequest());
    await request(aRequest({ ...to(unreached.id), dedupeKey: 'call' }, 'event-2'));
    await office.send();
    await bench.unitOfWork.run(async (tx) => {
      await bench.messages.entry.forgetRecipient(tx, withBoth.id);
      await bench.messages.entry.forgetRecipient(tx, unreached.id);
    });
    expect(await stored()).toEqual([]);
    expect(await bench.messages.models.calls.countDocuments({})).toBe(0);
  });
});
