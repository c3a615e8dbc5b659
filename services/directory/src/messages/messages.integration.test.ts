import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { EventEnvelope } from '@maillage/contracts/events';
import { demoBeneficiaries, demoOperatorTeams, demoStructures } from '@maillage/demo-network';
import { scopeOfService } from '@maillage/service-kit';
import { MONDAY_AT_NINE, openBench, type Bench } from '../directory-bench.builder.js';
import { readQuietHours, type QuietHours } from './domain/quiet-hours.js';
import { mailerInMemory, type MailerInMemory } from './mail/mailer-in-memory.builder.js';
import { StoreRequestedMessage } from './messaging/store-requested-message.consumer.js';
import { MongoMessages } from './persistence/mongo-messages.js';
import { ReachRecipient } from './use-cases/reach-recipient.query.js';
import { SendDueMessages } from './use-cases/send-due-messages.use-case.js';

jest.setTimeout(60_000);

type Requested = EventEnvelope<'appointments.message.requested.v1'>;

const withMail = demoBeneficiaries.find(({ mail }) => mail !== null);
const withoutMail = demoBeneficiaries.find(({ mail }) => mail === null);
const house = demoStructures[0];
const team = demoOperatorTeams[0];
if (!withMail || !withoutMail || !house || !team) throw new Error('the demonstration is empty');

let bench: Bench;
let mailer: MailerInMemory;

beforeAll(async () => {
  bench = await openBench();
  await bench.demo.run();
});
beforeEach(async () => {
  await bench.empty('messages', 'inbox', 'outbox');
  bench.clock.setTo(MONDAY_AT_NINE);
  mailer = mailerInMemory();
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
      recipient: { kind: 'beneficiary', id: withMail?.id ?? '' },
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
  const { inbox, messages, clock, ids } = bench;
  await new StoreRequestedMessage(inbox, messages, clock, ids).store(envelope);
}

/** One sender; a second one on the same database is another replica, or the same after a restart. */
function send(quietHours: QuietHours | null = null): Promise<number> {
  const { beneficiaries, members, teams, structures, unitOfWork, outbox, clock } = bench;
  const sender = new SendDueMessages(
    new MongoMessages(bench.models.messages),
    mailer,
    new ReachRecipient(beneficiaries, members, teams, structures),
    unitOfWork,
    outbox,
    clock,
    { publicUrl: 'http://127.0.0.1:8080', quietHours },
  );
  return sender.execute(scopeOfService('directory'), (_message, work) => work());
}

async function receipts() {
  return (await bench.said()).map(({ type, data }) => [
    type,
    'reason' in data ? data.reason : undefined,
  ]);
}

describe('a message that a service asks for', () => {
  it('is stored once, however often the fact is delivered or the key is said again', async () => {
    await request(aRequest());
    await request(aRequest());
    await request(aRequest({ template: 'appointment-cancelled' }, 'event-2'));
    const stored = await bench.models.messages.find({}).lean();
    expect(stored).toHaveLength(1);
    expect(stored[0]).toMatchObject({ template: 'appointment-booked', status: 'queued' });
  });

  it('is sent once by several senders, to the address the directory holds, and said to be sent', async () => {
    await request(aRequest());
    await Promise.all([send(), send(), send()]);
    await send();
    expect(mailer.sent).toHaveLength(1);
    expect(mailer.sent[0]).toMatchObject({
      to: withMail.mail,
      subject: 'Votre rendez-vous est pris',
      messageKey: 'appointments.appointment-booked_3a_apt-1_3a_1',
    });
    expect(mailer.sent[0]?.text).toContain(house.name);
    expect(await receipts()).toEqual([['directory.message.sent.v1', null]]);
  });

  it('is taken up by another sender, under the same Message-Id, when the first died after sending', async () => {
    await request(aRequest());
    const now = bench.clock.now();
    const lease = new Date(now.getTime() + 60_000);
    expect(await bench.messages.takeDue(now, lease, 10)).toHaveLength(1);
    expect(await send()).toBe(0);
    bench.clock.advanceBy({ minutes: 1 });
    expect(await send()).toBe(1);
    expect(mailer.sent).toHaveLength(1);
  });

  it('waits while the mail server is away, and leaves when it is back', async () => {
    await request(aRequest());
    mailer.behave('away');
    await send();
    expect(await receipts()).toEqual([]);
    mailer.behave('accepts');
    expect(await send()).toBe(0);
    bench.clock.advanceBy({ seconds: 5 });
    await send();
    expect(mailer.sent).toHaveLength(1);
  });

  it('does not wait for one that breaks', async () => {
    await request(aRequest({ dedupeKey: 'broken' }));
    await bench.models.messages.updateOne({}, { $set: { template: 'of-another-release' } });
    await request(aRequest({}, 'event-2'));
    await send();
    expect(await receipts()).toEqual([['directory.message.sent.v1', null]]);
  });

  it('fails for good when the server refuses it, when it is too late, and without an address', async () => {
    mailer.behave('refuses');
    await request(aRequest());
    await send();
    mailer.behave('accepts');
    await request(aRequest({ dedupeKey: 'late', expiresAt: MONDAY_AT_NINE }, 'event-2'));
    await request(
      aRequest(
        { dedupeKey: 'nobody', recipient: { kind: 'beneficiary', id: withoutMail.id } },
        'event-3',
      ),
    );
    await send();
    expect(mailer.sent).toEqual([]);
    expect((await receipts()).map(([, reason]) => reason).sort()).toEqual([
      'expired',
      'no-contact',
      'refused-by-provider',
    ]);
  });

  it('to a person waits for the end of the quiet hours; to a team it does not', async () => {
    bench.clock.setTo('2026-11-23T20:00:00Z');
    const quiet = readQuietHours('20:00-08:00');
    await request(aRequest());
    await request(
      aRequest(
        {
          recipient: { kind: 'operator-team', id: team.id },
          template: 'leg-first-response-overdue',
          params: { reference: 'DB-1', legId: 'leg-1' },
          dedupeKey: 'overdue:leg-1',
        },
        'event-2',
      ),
    );
    await send(quiet);
    expect(mailer.sent.map(({ to }) => to)).toEqual([team.mailbox]);
    bench.clock.setTo('2026-11-24T07:00:00Z');
    await send(quiet);
    expect(mailer.sent.map(({ to }) => to)).toEqual([team.mailbox, withMail.mail]);
  });

  it('asked for later is not sent before', async () => {
    await request(aRequest({ notBefore: '2026-11-23T10:00:00.000Z' }));
    expect(await send()).toBe(0);
    bench.clock.setTo('2026-11-23T10:00:00Z');
    expect(await send()).toBe(1);
  });
});
