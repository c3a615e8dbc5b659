import 'reflect-metadata';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { PartName } from '@maillage/contracts/codes';
import { questionContracts, type QuestionName } from '@maillage/contracts/questions';
import { DomainError } from '@maillage/kernel';
import { eventually, testNatsUrl } from '@maillage/testing';
import { Controller, type INestMicroservice, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Answers, type Asker } from './answers.js';
import { questionSubject } from './names.js';
import { NatsLink } from './nats-link.js';
import { QuestionServer } from './question-server.js';
import { Questions } from './questions.js';
import { currentContext, withContext } from './request-context.js';
import type { ServiceTokens } from './service-tokens.js';
import { linkAs } from './test-support/bench.js';

/** Tokens that only name the part; signatures are tested in `service-kit`. */
const plainTokens = (part: PartName): ServiceTokens => ({
  issue: (_, act) => Promise.resolve(JSON.stringify(act ? { part, act } : { part })),
  verify: (token) => {
    if (!token.startsWith('{')) throw new DomainError('forbidden', 'TOKEN.REFUSED', 'forged');
    return Promise.resolve(JSON.parse(token) as { part: PartName; act?: string });
  },
});

const namesOf = (contracts: object): QuestionName[] => Object.keys(contracts) as QuestionName[];

describe('questions between parts', () => {
  const directory = linkAs('directory');
  const referrals = linkAs('referrals');
  const asking = new Questions('referrals', referrals, plainTokens('referrals'));
  let app: INestMicroservice | undefined;
  let answer: (asker: Asker) => Promise<{ known: boolean }> = () =>
    Promise.resolve({ known: true });

  @Controller()
  class Answering {
    @Answers('persons.belong')
    belong(
      _: { beneficiaryId: string; networkId: string },
      asker: Asker,
    ): Promise<{ known: boolean }> {
      return answer(asker);
    }
    @Answers('persons.statistics')
    statistics(): { ageBand: never; communeInsee: null } {
      return { ageBand: 'not a band' as never, communeInsee: null };
    }
  }
  // The directory answers each of its questions, or does not start; these are never asked here.
  class NeverAsked {}
  const refuse = (name: string): never => {
    throw new TypeError(`nobody asks ${name} here`);
  };
  const answered = ['persons.belong', 'persons.statistics'];
  const others = namesOf(questionContracts).filter(
    (name) => questionContracts[name].answeredBy === 'directory' && !answered.includes(name),
  );
  for (const name of others) {
    const descriptor = { value: () => refuse(name), writable: true };
    Object.defineProperty(NeverAsked.prototype, name, descriptor);
    Answers(name)(NeverAsked.prototype, name, descriptor);
  }
  Controller()(NeverAsked);

  @Module({ controllers: [Answering, NeverAsked] })
  class AllAnswers {}
  @Module({})
  class NoAnswers {}

  const start = async (
    module: typeof AllAnswers | typeof NoAnswers = AllAnswers,
  ): Promise<void> => {
    const strategy = new QuestionServer({
      service: 'directory',
      link: directory,
      tokens: plainTokens('directory'),
    });
    app = await NestFactory.createMicroservice(module, { strategy, logger: false });
    await app.listen();
    await (await directory.connected()).flush();
    await referrals.connected();
  };
  const ask = (): Promise<{ known: boolean }> =>
    asking.ask(
      'persons.belong',
      { beneficiaryId: 'ben-1', networkId: 'net-1' },
      { act: 'member:m' },
    );

  afterEach(async () => {
    answer = () => Promise.resolve({ known: true });
    await app?.close();
    app = undefined;
  });
  afterAll(() => Promise.all([directory.close(), referrals.close()]));

  it('are answered, naming who asks and for whom', async () => {
    const askers: Asker[] = [];
    answer = (asker) => {
      askers.push(asker);
      return Promise.resolve({ known: false });
    };
    await start();
    expect(await ask()).toEqual({ known: false });
    expect(askers).toEqual([{ part: 'referrals', act: 'member:m' }]);
  });

  it('carry the correlation id and the trace', async () => {
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    let seen: ReturnType<typeof currentContext>;
    answer = () => {
      seen = currentContext();
      return Promise.resolve({ known: true });
    };
    await start();
    await withContext({ correlationId: 'cor-7', actor: 'member:m', traceparent }, ask);
    expect(seen).toMatchObject({ correlationId: 'cor-7', actor: 'member:m' });
    expect(seen?.traceparent.slice(3, 35)).toBe('a'.repeat(32));
  });

  it('are unanswered when nobody is there', async () => {
    await referrals.connected();
    await expect(ask()).rejects.toMatchObject({ kind: 'unavailable', code: 'QUESTION.UNANSWERED' });
  });

  it('are unanswered after a second', async () => {
    answer = () => new Promise(() => undefined);
    await start();
    const begun = performance.now();
    await expect(ask()).rejects.toMatchObject({ kind: 'unavailable', code: 'QUESTION.UNANSWERED' });
    expect(performance.now() - begun).toBeLessThan(1500);
  });

  it('bring the refusal of the answering service back', async () => {
    answer = () => Promise.reject(new DomainError('not-found', 'PERSON.UNKNOWN', 'no such person'));
    await start();
    await expect(ask()).rejects.toMatchObject({ kind: 'not-found', code: 'PERSON.UNKNOWN' });
  });

  it('say nothing of a defect on the answering side', async () => {
    answer = () => Promise.reject(new TypeError('secret detail'));
    await start();
    await expect(ask()).rejects.toMatchObject({ kind: 'unavailable', code: 'QUESTION.FAILED' });
    await expect(ask()).rejects.not.toThrow('secret detail');
  });

  const raw = async (question: QuestionName, token: string, data: unknown): Promise<unknown> => {
    const subject = questionSubject(question);
    const packet = JSON.stringify({ pattern: subject, id: '1', data: { token, data } });
    const free = new NatsLink(testNatsUrl(), 'referrals');
    try {
      const reply = await (await free.connected()).request(subject, packet, { timeout: 1000 });
      return reply.json<{ response: unknown }>().response;
    } finally {
      await free.close();
    }
  };

  it('are refused to a part that the contracts do not name, to a forged token and off their schema', async () => {
    await start();
    const belong = { beneficiaryId: 'ben-1', networkId: 'net-1' };
    expect(questionContracts['persons.belong'].askedBy).not.toContain('reporting');
    expect(await raw('persons.belong', '{"part":"reporting"}', belong)).toMatchObject({
      refused: { code: 'QUESTION.NOT_ALLOWED' },
    });
    expect(await raw('persons.belong', 'forged', belong)).toMatchObject({
      refused: { code: 'TOKEN.REFUSED' },
    });
    expect(await raw('persons.belong', '{"part":"referrals"}', {})).toMatchObject({
      refused: { code: 'QUESTION.OFF_SCHEMA' },
    });
    expect(
      await raw('persons.statistics', '{"part":"reporting"}', {
        beneficiaryId: 'ben-1',
        day: '2026-01-01',
      }),
    ).toMatchObject({ refused: { code: 'QUESTION.FAILED' } });
  });

  it('stop a service from starting when it does not answer all of its own', async () => {
    await expect(start(NoAnswers)).rejects.toThrow('directory must answer access.sign-in');
    app = undefined;
  });

  it('are answered again by a service that came back', async () => {
    await start();
    await app?.close();
    await start();
    expect(await eventually(ask)).toEqual({ known: true });
  });
});
