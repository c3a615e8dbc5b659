import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NatsConnection } from '@nats-io/nats-core';
import { eventually } from '@maillage/testing';
import { Logger } from '@nestjs/common';
import { EventTail } from './event-tail.js';
import { ensureStreams } from './streams.js';
import { aBooking, linkAs } from './test-support/bench.js';
import { envelopeOf } from './envelope-of.js';

describe('what a part may do on NATS', () => {
  const appointments = linkAs('appointments');
  const reporting = linkAs('reporting');
  const gateway = linkAs('gateway');
  const operator = linkAs('operator');
  const links = [appointments, reporting, gateway, operator];

  beforeAll(async () => {
    // Each refusal that is meant here would be logged as an error.
    Logger.overrideLogger(false);
    const manager = await operator.manager();
    for (const service of ['directory', 'appointments', 'referrals', 'reporting'] as const) {
      await ensureStreams(manager, service);
    }
  });
  afterAll(() => Promise.all(links.map((link) => link.close())));

  /** Subjects refused to `connection` while `attempt` runs. */
  const refusedTo = async (
    connection: NatsConnection,
    attempt: (connection: NatsConnection) => void | Promise<unknown>,
  ): Promise<string> => {
    const statuses = connection.status()[Symbol.asyncIterator]();
    const next = statuses.next();
    await Promise.resolve(attempt(connection)).catch(() => undefined);
    await connection.flush();
    const status = await next;
    await statuses.return?.();
    const error = (status.value as { error?: Error }).error;
    return error?.message ?? '';
  };

  it('a service that publishes on another’s subject is refused', async () => {
    const nats = await reporting.connected();
    const error = await refusedTo(nats, (c) =>
      c.publish('appointments.appointment.booked.v1', '{}'),
    );
    expect(error).toMatch(/permissions violation.*appointments\.appointment\.booked\.v1/i);
  });

  it.each([
    ['a dead letter of another', 'dead-letters.appointments.x'],
    ['a question it may not ask', 'ask.directory.access.sign-in'],
    ['a purge of its own stream', '$JS.API.STREAM.PURGE.REPORTING'],
    ['a deletion of another’s stream', '$JS.API.STREAM.DELETE.APPOINTMENTS'],
    ['a consumer under another’s name', '$JS.API.CONSUMER.CREATE.APPOINTMENTS.referrals'],
    ['a reply in the name of another', '_INBOX_referrals.abc'],
  ])('reporting is refused %s', async (_, subject) => {
    const error = await refusedTo(await reporting.connected(), (c) => c.publish(subject, '{}'));
    expect(error).toMatch(/permissions violation/i);
  });

  it.each([
    '$JS.API.CONSUMER.CREATE.APPOINTMENTS.reporting',
    '$JS.API.CONSUMER.MSG.NEXT.APPOINTMENTS.reporting',
    '$JS.API.CONSUMER.DELETE.APPOINTMENTS.reporting',
    '$JS.ACK.APPOINTMENTS.reporting.1.1.1.1.1',
    'appointments.appointment.booked.v1',
    'dead-letters.reporting.x',
  ])('the gateway is refused %s', async (subject) => {
    const error = await refusedTo(await gateway.connected(), (c) => c.publish(subject, '{}'));
    expect(error).toMatch(/permissions violation/i);
  });

  it('nobody reads another’s replies or questions', async () => {
    for (const subject of [
      '_INBOX_gateway.>',
      'ask.directory.>',
      'appointments.>',
      '_INBOX.>',
      '>',
    ]) {
      const error = await refusedTo(await reporting.connected(), (c) => void c.subscribe(subject));
      expect(error).toMatch(/permissions violation/i);
    }
  });

  it('the gateway is told every fact from now on', async () => {
    const seen: string[] = [];
    const tail = new EventTail({
      link: gateway,
      onEvent: (envelope) => seen.push(envelope.subject),
      onReconnect: () => undefined,
    });
    tail.start();
    await eventually(() => tail.ready);
    const made = { id: crypto.randomUUID(), at: new Date(), service: 'appointments' as const };
    const envelope = envelopeOf(aBooking('apt-live'), made);
    const js = await appointments.jetstream();
    await js.publish(envelope.type, JSON.stringify(envelope), { msgID: envelope.id });
    await eventually(() => seen.includes('apt-live'));
    await tail.stop();
  });
});
