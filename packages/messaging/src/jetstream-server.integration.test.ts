import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventEnvelope, EventType } from '@maillage/contracts/events';
import { DomainError, systemClock } from '@maillage/kernel';
import { eventually } from '@maillage/testing';
import { Controller, type INestMicroservice, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Connection } from 'mongoose';
import { listDeadLetters, retryDeadLetter, type DeadLetter } from './dead-letters.js';
import { envelopeOf } from './envelope-of.js';
import { Inbox } from './inbox.js';
import { JetStreamServer } from './jetstream-server.js';
import { sessionOf } from './mongo-tx.js';
import { Reaction } from './reaction.js';
import { currentContext, type RequestContext } from './request-context.js';
import { ensureStreams } from './streams.js';
import { aBooking, linkAs, openDatabase, transactionsOf } from './test-support/bench.js';

type Handler = (envelope: EventEnvelope<'appointments.appointment.booked.v1'>) => Promise<void>;
const booked = 'appointments.appointment.booked.v1';

describe('facts taken in over JetStream', () => {
  const own = linkAs('appointments');
  const reporting = linkAs('reporting');
  const operator = linkAs('operator');
  let connection: Connection;
  let close: () => Promise<void>;
  let inbox: Inbox;
  let app: INestMicroservice | undefined;
  /** Other files say facts on the same server meanwhile: only those of this file count. */
  const said = new Set<string>();

  beforeAll(async () => {
    ({ connection, close } = await openDatabase());
    inbox = new Inbox(connection, transactionsOf(connection), systemClock);
    await ensureStreams(await own.manager(), 'appointments');
  });
  afterEach(async () => {
    await app?.close();
    app = undefined;
  });
  afterAll(async () => {
    await Promise.all([own, reporting, operator].map((link) => link.close()));
    await close();
  });

  const listen = async (
    handler: Handler,
    retryDelaysMs = [10, 10],
    listensTo: readonly EventType[] = [booked],
  ): Promise<JetStreamServer> => {
    @Controller()
    class CountBooking {
      @Reaction(booked)
      async count(envelope: EventEnvelope<typeof booked>): Promise<void> {
        if (said.has(envelope.id)) await handler(envelope);
      }
    }
    @Module({ controllers: [CountBooking] })
    class TestModule {}
    const strategy = new JetStreamServer({
      service: 'reporting',
      link: reporting,
      listensTo,
      retryDelaysMs,
    });
    app = await NestFactory.createMicroservice(TestModule, { strategy, logger: false });
    await app.listen();
    return strategy;
  };
  const publish = async (subject: string, payload?: string): Promise<string> => {
    const id = randomUUID();
    said.add(id);
    const made = { id, at: new Date(), service: 'appointments' as const };
    const js = await own.jetstream();
    const body = payload ?? JSON.stringify(envelopeOf(aBooking(subject), made));
    await js.publish(booked, body, { msgID: id });
    return id;
  };
  const deadLetterOf = (find: (letter: DeadLetter) => boolean): Promise<DeadLetter> =>
    eventually(async () => (await listDeadLetters(operator, { limit: 1000 })).find(find));
  const pending = async (): Promise<number> => {
    const info = await (await operator.manager()).consumers.info('APPOINTMENTS', 'reporting');
    return info.num_pending + info.num_ack_pending;
  };
  const countEffect = (envelope: { id: string; subject: string }): Promise<unknown> =>
    inbox.once(envelope, 'count-booking', async (tx) => {
      await connection
        .collection('effects')
        .insertOne({ subject: envelope.subject }, { session: sessionOf(tx) });
    });
  const effects = (subject: string): Promise<number> =>
    connection.collection('effects').countDocuments({ subject });
  const textOf = (letter: DeadLetter): string => new TextDecoder().decode(letter.payload);

  it('takes a fact in once, also when it is delivered again', async () => {
    let deliveries = 0;
    await listen(async (envelope) => {
      deliveries += 1;
      await countEffect(envelope);
      if (deliveries === 1) throw new Error('killed before the ack');
    });
    await publish('apt-twice');
    await eventually(async () => deliveries === 2 && (await pending()) === 0);
    expect(await effects('apt-twice')).toBe(1);
  });

  it('has caught up once nothing is on its way, and not while it is away', async () => {
    let letIn = (): void => undefined;
    const hand = new Promise<void>((resolve) => (letIn = resolve));
    const server = await listen(() => hand);
    await publish('apt-late');
    await eventually(async () => (await pending()) === 1);
    expect(await server.caughtUp()).toBe(false);
    letIn();
    await eventually(() => server.caughtUp());
    expect(await pending()).toBe(0);
    await app?.close();
    expect(await server.caughtUp()).toBe(false);
  });

  it('takes a fact in once when two deliveries meet', async () => {
    const envelope = { id: randomUUID(), subject: 'apt-met' };
    const done = await Promise.all([1, 2, 3, 4].map(() => countEffect(envelope)));
    expect(done.sort()).toEqual(['done', 'done-before', 'done-before', 'done-before']);
    expect(await effects('apt-met')).toBe(1);
  });

  it('leaves no claim and no effect when the effect fails', async () => {
    const envelope = { id: randomUUID(), subject: 'apt-broken' };
    const broken = inbox.once(envelope, 'count-booking', async (tx) => {
      await connection
        .collection('effects')
        .insertOne({ subject: envelope.subject }, { session: sessionOf(tx) });
      throw new Error('a defect');
    });
    await expect(broken).rejects.toThrow('a defect');
    expect(await effects('apt-broken')).toBe(0);
    expect(await countEffect(envelope)).toBe('done');
  });

  it('puts a fact aside with its reason when every delivery failed', async () => {
    let deliveries = 0;
    await listen(async (envelope) => {
      if (envelope.subject !== 'apt-fails') return;
      deliveries += 1;
      await Promise.reject(new Error('no such motive'));
    });
    const id = await publish('apt-fails');
    const letter = await deadLetterOf((candidate) => textOf(candidate).includes(id));
    expect(letter).toMatchObject({
      consumer: 'reporting',
      type: booked,
      reason: 'exhausted',
      error: 'Error: no such motive',
      deliveries: 3,
    });
    expect(deliveries).toBe(3);
    await eventually(async () => (await pending()) === 0);
  });

  it('gives a fact from the dead letters back to the consumer', async () => {
    const seen: string[] = [];
    let broken = true;
    await listen(async (envelope) => {
      if (broken) throw new Error('a defect');
      seen.push(envelope.id);
      return Promise.resolve();
    });
    const id = await publish('apt-mended');
    const letter = await deadLetterOf((candidate) => textOf(candidate).includes(id));
    broken = false;
    expect(await retryDeadLetter(operator, letter.sequence)).toBe(1);
    await eventually(() => seen.includes(id));
    const left = await listDeadLetters(operator, { limit: 1000 });
    expect(left.map((candidate) => candidate.sequence)).not.toContain(letter.sequence);
  });

  it.each([
    ['is no JSON', 'not json'],
    ['is no envelope', '{"hello":"world"}'],
    ['is off its schema', JSON.stringify({ type: booked, specversion: '1.0', data: {} })],
  ])('puts a message that %s aside at once', async (_, payload) => {
    const handled: string[] = [];
    await listen((envelope) => Promise.resolve(void handled.push(envelope.id)));
    const marked = `${payload} ${' '.repeat(1 + Math.floor(Math.random() * 1000))}`;
    await publish('apt-poison', marked);
    const letter = await deadLetterOf((candidate) => textOf(candidate) === marked);
    expect(letter).toMatchObject({ reason: 'poison', deliveries: 1 });
    expect(handled).toEqual([]);
  });

  it('never gives up on a fact while a server is away', async () => {
    let deliveries = 0;
    await listen(async () => {
      deliveries += 1;
      if (deliveries < 4) await Promise.reject(new DomainError('unavailable', 'X.AWAY', 'away'));
    }, [1]);
    const id = await publish('apt-patient');
    await eventually(async () => deliveries === 4 && (await pending()) === 0);
    const letters = await listDeadLetters(operator, { limit: 1000 });
    expect(letters.filter((letter) => textOf(letter).includes(id))).toEqual([]);
  });

  it('acts as the service, caused by the fact, in its correlation and trace', async () => {
    const contexts: (RequestContext | undefined)[] = [];
    await listen(() => Promise.resolve(void contexts.push(currentContext())));
    const id = await publish('apt-why');
    await eventually(() => contexts.length === 1);
    expect(contexts[0]).toMatchObject({
      causationId: id,
      correlationId: id,
      actor: 'service:reporting',
    });
  });

  it('refuses to start without a handler for something that the choreography names', async () => {
    const start = listen(() => Promise.resolve(), [], [booked, 'referrals.leg.opened.v1']);
    await expect(start).rejects.toThrow('reporting must react to referrals.leg.opened.v1');
  });

  it('refuses to start with a handler for something that the choreography does not name', async () => {
    const start = listen(() => Promise.resolve(), [], []);
    await expect(start).rejects.toThrow(`reporting reacts to ${booked}`);
  });

  it('lets a reaction in hand end when it is closed', async () => {
    const steps: string[] = [];
    let end = (): void => undefined;
    const held = new Promise<void>((resolve) => (end = resolve));
    await listen(async () => {
      steps.push('begun');
      await held;
      steps.push('ended');
    });
    await publish('apt-closing');
    await eventually(() => steps.length === 1);
    const closing = app?.close();
    app = undefined;
    expect(steps).toEqual(['begun']);
    end();
    await closing;
    expect(steps).toEqual(['begun', 'ended']);
  });
});
