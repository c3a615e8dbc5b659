import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partNames, type PartName } from '@maillage/contracts/codes';
import { questionContracts, type QuestionName } from '@maillage/contracts/questions';
import { questionSubject } from '@maillage/messaging';
import type { NatsConnection } from '@nats-io/nats-core';
import { connectTo } from '../event-reader.js';
import { testProduct } from '../test-product.js';
import { callers } from './callers.js';
import { keyOf, signPartToken, signToken, type Key } from './tokens.js';

const questions = Object.keys(questionContracts) as QuestionName[];
/** Plain connections: a `NatsLink` would log each refusal that is meant here. */
const connections = new Map<PartName, NatsConnection>();
const keys = new Map<PartName, Key>();

beforeAll(async () => {
  for (const part of partNames) {
    const url = testProduct.record.environments[part]?.['NATS_URL'] ?? '';
    connections.set(part, await connectTo(url, `_INBOX_${part}`));
    keys.set(part, await keyOf(part));
  }
});
afterAll(() => Promise.all([...connections.values()].map((each) => each.close())));

const keyFor = (part: PartName): Key => keys.get(part)!;
const natsOf = (part: PartName): NatsConnection => connections.get(part)!;

/** Sends a question about nothing with the NATS user of a part; resolves to the code it is refused with. */
async function refusalOf(name: QuestionName, part: PartName, token: unknown): Promise<string> {
  const subject = questionSubject(name);
  const packet = JSON.stringify({ pattern: subject, id: '1', data: { token, data: null } });
  const reply = await natsOf(part).request(subject, packet, { timeout: 5000 });
  const { response } = reply.json<{ response: { refused?: { code: string } } }>();
  return response.refused?.code ?? 'answered';
}

const pairs = questions.flatMap((name) => {
  const { askedBy, answeredBy } = questionContracts[name];
  return partNames
    .filter((part) => part !== answeredBy)
    .map((part) => ({ name, part, may: askedBy.includes(part) }));
});

describe('a question on the bus', () => {
  it.each(pairs.filter(({ may }) => may))('$name reaches its service from $part', async (asked) => {
    const { name, part } = asked;
    const token = await signPartToken(part, questionContracts[name].answeredBy, keyFor(part));
    // Let in, and refused for what it asks about.
    expect(await refusalOf(name, part, token)).toBe('QUESTION.OFF_SCHEMA');
  });

  it.each(pairs.filter(({ may }) => !may))('$name is not carried for $part', async (asked) => {
    const { name, part } = asked;
    const token = await signPartToken(part, questionContracts[name].answeredBy, keyFor(part));
    await expect(refusalOf(name, part, token)).rejects.toThrow(/permissions violation/i);
  });

  it.each(pairs)('answers to $name are not overheard by $part', async ({ name, part }) => {
    const nats = natsOf(part);
    const refused = new Promise<string>((resolve) => {
      nats.subscribe(questionSubject(name), {
        callback: (error, message) => resolve(error?.message ?? `heard ${message.subject}`),
      });
    });
    expect(await refused).toMatch(/permissions violation/i);
  });
});

describe.each(questions)('%s', (name) => {
  const { answeredBy, askedBy } = questionContracts[name];
  const [carrier] = askedBy as readonly [PartName];
  const sign = (part: PartName, over: Parameters<typeof signPartToken>[3] = {}) =>
    signPartToken(part, answeredBy, keyFor(carrier), over);

  it('is refused without a token, and with what is none', async () => {
    for (const token of ['', 'x', 'a.b.c', null, 1, { part: carrier }, undefined]) {
      expect(await refusalOf(name, carrier, token)).not.toMatch(/answered|OFF_SCHEMA/);
    }
  });

  it('is refused with the token of a part that may not ask it', async () => {
    for (const part of partNames) {
      if (askedBy.includes(part)) continue;
      const theirs = await signPartToken(part, answeredBy, keyFor(part));
      expect([part, await refusalOf(name, carrier, theirs)]).toEqual([
        part,
        'QUESTION.NOT_ALLOWED',
      ]);
    }
  });

  it('is refused with a token that has ended, is for another, or is signed by another', async () => {
    const other = partNames.find((part) => part !== carrier && part !== answeredBy) ?? 'gateway';
    const bad = [
      await sign(carrier, { expiresIn: '-1m' }),
      await sign(carrier, { audience: `maillage:${other}` }),
      await sign(carrier, { subject: `service:${other}` }),
      await signPartToken(carrier, answeredBy, keyFor(other)),
      await signPartToken(carrier, answeredBy, keyFor(other), { kid: other }),
    ];
    for (const token of bad) expect(await refusalOf(name, carrier, token)).toBe('TOKEN.REFUSED');
  });

  it('is refused with a member’s token, whatever their role', async () => {
    for (const caller of callers) {
      const token = await signToken(answeredBy, keyFor('gateway'), caller);
      expect(await refusalOf(name, carrier, token)).toBe('TOKEN.REFUSED');
    }
  });
});
