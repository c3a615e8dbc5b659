import { randomInt } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { eventually } from '@maillage/testing';
import { Redis } from 'ioredis';
import { inDatabase } from '../database.js';
import { appointmentsPath, book, enterPerson, nextSlotAtHome } from '../desk.js';
import { withOwnProduct } from '../own-product.js';
import { SignedIn } from '../session.js';
import { smsTo } from '../sms.js';
import { productOf } from '../test-product.js';

const APPOINTMENTS = 6;
/** Each is told to be booked, and to be cancelled. */
const MESSAGES = 2 * APPOINTMENTS;
const motiveCode = 'cnam-carte-vitale';

it('SMS are all sent, each once, while Redis is emptied and the sender is killed among them', async () => {
  await withOwnProduct('sms-under-faults', { env: { QUIET_HOURS: 'off' } }, async (running) => {
    const product = productOf(running);
    const agent = await new SignedIn(running.url, 'camille.aubry@maillage.example').signIn();
    const phone = `+3363998${String(randomInt(10_000)).padStart(4, '0')}`;
    const person = await enterPerson(agent, { surname: 'Vidage', phone });
    const redis = new Redis(product.record.operator.redisUrl);
    try {
      for (let turn = 0; turn < APPOINTMENTS; turn += 1) {
        // Sessions go with what Redis held.
        if (turn === APPOINTMENTS / 2) {
          await redis.flushall();
          await running.kill9('directory');
          await eventually(() => agent.signIn(), { timeoutMs: 90_000, message: 'the directory' });
        }
        const { memberId, startsAt } = await nextSlotAtHome(agent, motiveCode);
        const [structureId, beneficiaryId] = [agent.placeId, person.id];
        const wanted = { motiveCode, structureId, memberId, startsAt, beneficiaryId };
        const booked = await book(agent, wanted);
        expect(booked.status).toBe(201);
        const { id, version } = booked.body;
        const cancelled = await agent.post(
          `${appointmentsPath}/${id}/status`,
          { status: 'cancelled-by-structure', reason: 'agent-absent' },
          { version },
        );
        expect(cancelled.status).toBe(200);
      }
      await redis.flushall();
    } finally {
      redis.disconnect();
    }
    const settled = await eventually(
      () =>
        inDatabase(product.mongoUrlOf('directory'), async (connection) => {
          const messages = connection.collection('messages');
          const own = await messages.find({ 'recipient.id': person.id }).toArray();
          const sent = own.filter(({ status }) => status === 'sent');
          return sent.length === MESSAGES ? sent : null;
        }),
      { timeoutMs: 120_000, message: 'every message to be sent' },
    );
    const onPhone = await smsTo(running.url, phone);
    expect(onPhone).toHaveLength(MESSAGES);
    expect(new Set(onPhone.map(({ key }) => key)).size).toBe(MESSAGES);
    expect(new Set(settled.map(({ providerId }) => String(providerId)))).toEqual(
      new Set(onPhone.map(({ id }) => id)),
    );
  });
}, 360_000);
