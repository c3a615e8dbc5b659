import { createHmac, randomInt, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '@maillage/contracts/http';
import {
  signedSmsText,
  smsSignatureHeader,
  smsTimestampHeader,
} from '@maillage/contracts/http/directory';
import { appointmentsPath, book, enterPerson, nextSlotAtHome } from '../desk.js';
import { mailsTo, mailTo } from '../mailbox.js';
import { as, type SignedIn } from '../session.js';
import { press, smsOnPhone, smsTo } from '../sms.js';
import { testProduct } from '../test-product.js';

const motiveCode = 'cnam-carte-vitale';
const cancelledSubject = 'Votre rendez-vous est annulé';

let agent: SignedIn;
beforeAll(async () => {
  agent = await as('camille.aubry@maillage.example');
});

const aPerson = () => ({
  phone: `+3363998${String(randomInt(10_000)).padStart(4, '0')}`,
  mail: `personne.${randomUUID()}@usagers.maillage.example`,
});

/** Books for a person and cancels at once: the cancellation presses, and goes by SMS. */
async function cancelFor(beneficiaryId: string): Promise<void> {
  const { memberId, startsAt } = await nextSlotAtHome(agent, motiveCode);
  const structureId = agent.placeId;
  const booked = await book(agent, { motiveCode, structureId, memberId, startsAt, beneficiaryId });
  expect(booked.status).toBe(201);
  const { id, version } = booked.body;
  const cancelled = await agent.post(
    `${appointmentsPath}/${id}/status`,
    { status: 'cancelled-by-structure', reason: 'agent-absent' },
    { version },
  );
  expect(cancelled.status).toBe(200);
}

function tell(body: string, timestamp: string, secret: string): Promise<Response> {
  return fetch(`${testProduct.url}/api/directory/v1/sms/receipts`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [smsTimestampHeader]: timestamp,
      [smsSignatureHeader]: createHmac('sha256', secret)
        .update(signedSmsText(timestamp, body))
        .digest('hex'),
    },
    body,
  });
}

describe('an SMS to a person', () => {
  it('that does not arrive is followed by a mail; one that arrives is not', async () => {
    const { phone, mail } = aPerson();
    const { id } = await enterPerson(agent, { surname: 'Accusé', phone, mail });
    await cancelFor(id);
    const sms = await smsOnPhone(testProduct.url, phone);
    expect(sms).toMatchObject({ copies: 1 });
    expect((await mailsTo(testProduct.url, mail)).map(({ subject }) => subject)).not.toContain(
      cancelledSubject,
    );
    expect(await press(testProduct.url, sms, 'receipt', { status: 'failed' })).toBe(303);
    await mailTo(testProduct.url, mail, cancelledSubject);
    expect(await smsTo(testProduct.url, phone)).toHaveLength(1);
  });

  it('is the last once they answer STOP: the next message goes by mail', async () => {
    const { phone, mail } = aPerson();
    const { id } = await enterPerson(agent, { surname: 'Silence', phone, mail });
    await cancelFor(id);
    const sms = await smsOnPhone(testProduct.url, phone);
    await press(testProduct.url, sms, 'answer', { text: ' arrêt ' });
    await smsOnPhone(testProduct.url, phone, ({ answers }) => answers[0]?.told === true);
    await cancelFor(id);
    await mailTo(testProduct.url, mail, cancelledSubject);
    expect(await smsTo(testProduct.url, phone)).toHaveLength(1);
  });
});

describe('what pretends to come from the SMS operator', () => {
  const body = JSON.stringify({ id: 'op-nobody', status: 'failed' });
  const secret = () => testProduct.record.environments['directory']?.['SMS_WEBHOOK_SECRET'] ?? '';

  it.each([
    ['is signed with another secret', 0, () => 'guessed-guessed-guessed'],
    ['was signed more than five minutes ago', 301_000, secret],
  ])('is refused when it %s', async (_case, ageMs, secretOf) => {
    const answer = await tell(body, String(Date.now() - ageMs), secretOf());
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'SMS.SIGNATURE_REFUSED' });
  });

  it('is refused when it is said again as it was, and believed the first time', async () => {
    const at = String(Date.now());
    const first = await tell(body, at, secret());
    expect(((await first.json()) as Problem).code).toBe('SMS.NOT_KNOWN');
    const again = await tell(body, at, secret());
    expect(((await again.json()) as Problem).code).toBe('SMS.SIGNATURE_REFUSED');
  });

  it('is told what is wrong with it when it is signed, and not before', async () => {
    const wrong = JSON.stringify({ id: 'op-nobody', status: 'perhaps' });
    expect((await tell(wrong, String(Date.now()), secret())).status).toBe(400);
    expect((await tell(wrong, String(Date.now()), 'guessed-guessed-guessed')).status).toBe(401);
  });
});
