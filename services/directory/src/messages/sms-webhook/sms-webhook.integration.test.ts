import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { MessageTemplate } from '@maillage/contracts/codes';
import { demoBeneficiaries, demoStructures } from '@maillage/demo-network';
import { openBench, MONDAY_AT_NINE, type Bench } from '../../directory-bench.builder.js';
import { aPostOffice, messageCollections, type PostOffice } from '../messages-bench.builder.js';
import { MongoFollowedSms } from './persistence/mongo-followed-sms.js';
import { TakeAnswer } from './use-cases/take-answer.use-case.js';
import { TakeReceipt } from './use-cases/take-receipt.use-case.js';

jest.setTimeout(60_000);

const withBoth = demoBeneficiaries.find(({ mail, phone }) => mail !== null && phone !== null);
const mobileOnly = demoBeneficiaries.find(({ mail, phone }) => mail === null && phone !== null);
const house = demoStructures[0];
if (!withBoth || !mobileOnly || !house) throw new Error('the demonstration is empty');
const structureId = house.id;

let bench: Bench;
let office: PostOffice;
let receipts: TakeReceipt;
let answers: TakeAnswer;

beforeAll(async () => {
  bench = await openBench();
  await bench.demo.run();
});
beforeEach(async () => {
  await bench.empty(...messageCollections);
  bench.clock.setTo(MONDAY_AT_NINE);
  office = aPostOffice(bench);
  const { messages, unitOfWork, outbox, clock } = bench;
  const followed = new MongoFollowedSms(messages.models.messages);
  receipts = new TakeReceipt(followed, unitOfWork, clock);
  answers = new TakeAnswer(followed, messages.contacts, outbox, clock);
});
afterAll(() => bench.close());

async function request(
  id: string,
  dedupeKey: string,
  template: MessageTemplate = 'appointment-reminder',
): Promise<void> {
  await bench.unitOfWork.run((tx) =>
    bench.messages.entry.request(tx, {
      recipient: { kind: 'beneficiary', id },
      template,
      params: { structureId, startsAt: '2026-12-01T08:30:00.000Z' },
      secrets: template === 'one-time-code' ? { code: '123456' } : {},
      expiresAt: new Date('2026-12-01T08:30:00.000Z'),
      dedupeKey,
    }),
  );
}

/** @returns the operator's id of it. */
async function sentBySms(id: string, template?: MessageTemplate): Promise<string> {
  await request(id, 'reminder:1', template);
  await office.send();
  const [{ providerId } = {}] = await stored();
  if (providerId === undefined) throw new Error('no SMS left');
  return providerId;
}

const stored = () => bench.messages.models.messages.find({}).sort({ dedupeKey: 1 }).lean();
const stops = () => bench.messages.models.stops.find({}).lean();

async function said(fact: 'sent' | 'failed' | 'answered') {
  const all = await bench.said();
  return all.filter(({ type }) => type === `directory.message.${fact}.v1`).map(({ data }) => data);
}

/** As the webhook takes it: an answer of one id once. */
async function answer(from: string, text: string, id = text): Promise<void> {
  await bench.inbox.once({ id }, 'take-sms-answer', (tx) => answers.execute(tx, { from, text }));
}

describe('the receipt of an SMS', () => {
  it('says that it arrived, once and for good', async () => {
    const id = await sentBySms(withBoth.id);
    await receipts.execute(id, 'delivered');
    await receipts.execute(id, 'delivered');
    await receipts.execute(id, 'failed');
    expect(await stored()).toMatchObject([
      { status: 'sent', delivery: 'delivered', costUnits: 1, channel: 'sms' },
    ]);
    expect(await office.send()).toBe(0);
    expect(await said('sent')).toHaveLength(1);
  });

  it('that did not arrive makes the message leave by mail, once; its cost stays', async () => {
    const id = await sentBySms(withBoth.id);
    await receipts.execute(id, 'failed');
    await receipts.execute(id, 'failed');
    await office.send();
    await receipts.execute(id, 'failed');
    expect(await office.send()).toBe(0);
    expect(office.mailer.sent).toMatchObject([{ to: withBoth.mail }]);
    expect(office.sms.attempts).toHaveLength(1);
    expect(await stored()).toMatchObject([{ status: 'sent', delivery: 'failed', costUnits: 1 }]);
    expect(await said('sent')).toMatchObject([
      { channel: 'sms', costUnits: 1 },
      { channel: 'mail', costUnits: 0 },
    ]);
  });

  it('that did not arrive asks the desk to call whoever has nothing else, and says why', async () => {
    await receipts.execute(await sentBySms(mobileOnly.id), 'failed');
    await office.send();
    expect(await bench.messages.models.calls.find({}).lean()).toMatchObject([
      { beneficiaryId: mobileOnly.id, reason: 'undelivered' },
    ]);
  });

  it('that did not arrive fails a code that has no other way', async () => {
    await receipts.execute(await sentBySms(mobileOnly.id, 'one-time-code'), 'failed');
    await office.send();
    expect(await said('failed')).toMatchObject([{ reason: 'undelivered', channel: 'sms' }]);
  });

  it('of a code that did not arrive lets the code leave by mail', async () => {
    await receipts.execute(await sentBySms(withBoth.id, 'one-time-code'), 'failed');
    await office.send();
    expect(office.mailer.sent[0]?.text).toContain('123456');
  });

  it('that comes before the sending is recorded is to be said again', async () => {
    await expect(receipts.execute('op-unknown', 'delivered')).rejects.toMatchObject({
      code: 'SMS.NOT_KNOWN',
    });
  });

  it('that never comes is not waited for beyond three days; a late one still counts', async () => {
    const id = await sentBySms(withBoth.id);
    bench.clock.advanceBy({ hours: 71 });
    expect(await receipts.giveUp()).toBe(0);
    bench.clock.advanceBy({ hours: 1 });
    expect(await receipts.giveUp()).toBe(1);
    expect(await receipts.giveUp()).toBe(0);
    expect(await stored()).toMatchObject([{ delivery: 'unknown', status: 'sent' }]);
    await receipts.execute(id, 'delivered');
    expect(await stored()).toMatchObject([{ delivery: 'delivered' }]);
  });
});

describe('the answer of a person', () => {
  const from = withBoth.phone ?? '';

  it('is said with the last message to the number: what it means, never its words or the number', async () => {
    await sentBySms(withBoth.id);
    bench.clock.advanceBy({ minutes: 1 });
    await request(withBoth.id, 'reminder:2');
    await office.send();
    await answer(from, 'Oui !');
    expect(await said('answered')).toEqual([
      {
        dedupeKey: 'reminder:2',
        template: 'appointment-reminder',
        requestedBy: 'directory',
        recipient: { kind: 'beneficiary', id: withBoth.id },
        answer: 'yes',
      },
    ]);
    await answer(from, 'je prendrai le bus');
    expect(await said('answered')).toMatchObject([{ answer: 'yes' }, { answer: 'other' }]);
    expect(JSON.stringify([await stored(), await bench.said()])).not.toMatch(
      new RegExp(`bus|${from.slice(1)}`),
    );
  });

  it('counts once, however often the operator tells it', async () => {
    await sentBySms(withBoth.id);
    await answer(from, 'NON', 'answer-1');
    await answer(from, 'NON', 'answer-1');
    expect(await said('answered')).toHaveLength(1);
  });

  it('STOP ends SMS to the number, said once or twice: the next message goes by mail', async () => {
    await sentBySms(withBoth.id);
    await answer(from, 'Stop.', 'answer-1');
    await answer(from, 'ARRÊT', 'answer-2');
    expect(await stops()).toHaveLength(1);
    expect(JSON.stringify(await stops())).not.toContain(from.slice(1));
    await request(withBoth.id, 'reminder:2');
    await office.send();
    expect(office.sms.received).toHaveLength(1);
    expect(office.mailer.sent).toMatchObject([{ to: withBoth.mail }]);
  });

  it('STOP to a code counts, also once the code is forgotten', async () => {
    await sentBySms(withBoth.id, 'one-time-code');
    bench.clock.setTo('2026-12-02T08:00:00Z');
    await bench.messages.store.forgetOld(bench.clock.now(), 10);
    expect((await stored())[0]).not.toHaveProperty('sealed');
    await answer(from, 'STOP');
    expect(await stops()).toHaveLength(1);
  });

  it('STOP counts, also once the last message to the number is forgotten', async () => {
    await sentBySms(withBoth.id);
    bench.clock.advanceBy({ days: 40 });
    await bench.messages.store.forgetOld(bench.clock.now(), 10);
    await answer(from, 'STOP');
    expect(await bench.messages.contacts.hasStopped(from)).toBe(true);
    expect(await said('answered')).toEqual([]);
  });

  it('from a number that was not written to leaves nothing but its STOP', async () => {
    await sentBySms(withBoth.id);
    await answer('+33639989999', 'OUI');
    expect(await stops()).toEqual([]);
    await answer('+33639989999', 'STOP');
    expect(await bench.messages.contacts.hasStopped('+33639989999')).toBe(true);
    expect(await said('answered')).toEqual([]);
  });
});
