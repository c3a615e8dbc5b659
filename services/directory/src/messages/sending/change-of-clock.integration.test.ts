import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { demoBeneficiaries, demoMembers } from '@maillage/demo-network';
import { openBench, type Bench } from '../../directory-bench.builder.js';
import { aPostOffice, messageCollections, type PostOffice } from '../messages-bench.builder.js';
import { KeepNotices } from '../notices/use-cases/keep-notices.use-case.js';

jest.setTimeout(60_000);

const person = demoBeneficiaries.find(({ phone }) => phone !== null);
const agent = demoMembers.find(({ member }) => member.grants.some((g) => g.role === 'agent'));
if (!person || !agent) throw new Error('the demonstration is empty');

let bench: Bench;
let office: PostOffice;

beforeAll(async () => {
  bench = await openBench();
  await bench.demo.run();
});
beforeEach(async () => {
  await bench.empty(...messageCollections);
  office = aPostOffice(bench);
});
afterAll(() => bench.close());

async function ask(
  dedupeKey: string,
  over: { readonly template?: 'leg-resolved'; readonly notBefore?: Date } = {},
): Promise<void> {
  const { template = 'appointment-reminder', notBefore } = over;
  const recipient =
    template === 'appointment-reminder'
      ? ({ kind: 'beneficiary', id: person?.id ?? '' } as const)
      : ({ kind: 'member', id: agent?.member.id ?? '' } as const);
  await bench.unitOfWork.run((tx) =>
    bench.messages.entry.request(tx, {
      recipient,
      template,
      params: { startsAt: '2027-06-01T08:30:00.000Z', reference: 'DB-1', caseId: 'case-1' },
      expiresAt: new Date('2027-06-01T08:30:00Z'),
      dedupeKey,
      ...(notBefore === undefined ? {} : { notBefore }),
    }),
  );
}

/** Keys of the SMS that the phone received. */
const received = () => office.sms.received.map(({ key }) => key).sort();

/** Keys of the messages that were said to be sent. */
async function saidSent(): Promise<string[]> {
  return (await bench.said())
    .filter(({ type }) => type === 'directory.message.sent.v1')
    .map(({ data }) => (data as { dedupeKey: string }).dedupeKey)
    .sort();
}

/** When the phone received something, looking every half hour. */
async function sentDuring(from: string, to: string): Promise<string[]> {
  const moments: string[] = [];
  bench.clock.setTo(from);
  while (bench.clock.now() <= new Date(to)) {
    const before = office.sms.received.length;
    await office.send();
    if (office.sms.received.length > before) moments.push(bench.clock.now().toISOString());
    bench.clock.advanceBy({ minutes: 30 });
  }
  return moments;
}

describe('the night that clocks change', () => {
  it.each([
    ['forward', '2026-03-28T21:00:00Z', '2026-03-29T10:00:00Z', '2026-03-29T06:00:00.000Z'],
    ['back', '2026-10-24T21:00:00Z', '2026-10-25T10:00:00Z', '2026-10-25T07:00:00.000Z'],
  ])(
    '%s: a message of the evening leaves once, at eight on the wall',
    async (_way, from, to, at) => {
      bench.clock.setTo(from);
      await ask('reminder');
      expect(await sentDuring(from, to)).toEqual([at]);
      expect(received()).toEqual(['directory.reminder']);
    },
  );

  it('a message asked for at an instant of the doubled hour leaves at that instant, once', async () => {
    const at = new Date('2026-10-25T01:00:00Z');
    bench.clock.setTo('2026-10-24T12:00:00Z');
    await ask('notice', { template: 'leg-resolved', notBefore: at });
    bench.clock.setTo('2026-10-25T00:30:00Z');
    expect(await office.send()).toBe(0);
    bench.clock.setTo(at.toISOString());
    await office.send();
    bench.clock.advanceBy({ hours: 1 });
    expect(await office.send()).toBe(0);
    expect(await saidSent()).toEqual(['notice']);
  });
});

describe('a clock that is set back by an hour', () => {
  it('out of quiet hours: what was put off leaves at once, and not again in the morning', async () => {
    bench.clock.setTo('2026-11-23T19:30:00Z');
    await ask('reminder');
    await office.send();
    expect(received()).toEqual([]);
    bench.clock.setTo('2026-11-23T18:30:00Z');
    await office.send();
    expect(received()).toEqual(['directory.reminder']);
    expect(await sentDuring('2026-11-23T18:30:00Z', '2026-11-24T08:00:00Z')).toEqual([]);
    expect(await saidSent()).toEqual(['reminder']);
  });

  it('into quiet hours: what was taken in before keeps them', async () => {
    bench.clock.setTo('2026-11-23T07:30:00Z');
    await ask('reminder');
    bench.clock.setTo('2026-11-23T06:30:00Z');
    await office.send();
    expect(received()).toEqual([]);
    bench.clock.setTo('2026-11-23T07:00:00Z');
    await office.send();
    expect(received()).toEqual(['directory.reminder']);
  });

  it('while a sender is at work: another sends under the same key, and one of them says so', async () => {
    bench.clock.setTo('2026-11-23T10:00:00Z');
    await ask('reminder');
    office.sms.meanwhile(() => {
      bench.clock.setTo('2026-11-23T09:00:00Z');
      return office.send();
    });
    await office.send();
    expect(office.sms.attempts).toHaveLength(2);
    expect(received()).toEqual(['directory.reminder']);
    expect(await saidSent()).toEqual(['reminder']);
  });

  it('while the operator was away: what was put off leaves as soon as it is back', async () => {
    bench.clock.setTo('2026-11-23T10:00:00Z');
    office.sms.behave('away');
    await ask('reminder');
    await office.send();
    bench.clock.setTo('2026-11-23T09:00:00Z');
    office.sms.behave('accepts');
    await office.send();
    expect(received()).toEqual(['directory.reminder']);
  });

  it('after the mail of notices left: notices of the repeated hour are told of too', async () => {
    const { messages, unitOfWork, outbox, clock } = bench;
    const notices = new KeepNotices(messages.notices, messages.entry, unitOfWork, outbox, clock);
    const tell = async (): Promise<void> => {
      await notices.tellOfThem();
      await office.send();
    };
    clock.setTo('2026-11-23T06:30:00Z');
    await ask('leg-1', { template: 'leg-resolved' });
    await office.send();
    clock.setTo('2026-11-23T07:01:00Z');
    await tell();
    expect(office.mailer.sent).toHaveLength(1);

    clock.setTo('2026-11-23T06:01:00Z');
    await ask('leg-2', { template: 'leg-resolved' });
    await office.send();
    await tell();
    expect(office.mailer.sent).toHaveLength(1);
    clock.setTo('2026-11-23T07:01:00Z');
    await tell();
    await tell();
    expect(office.mailer.sent).toHaveLength(2);
  });
});

describe('a clock that goes to and fro', () => {
  const hops = [1, -1, 3, -2, 9, -1, 4, -6, 2, 2, -3, 11, -1, 5, -9, 8];

  it('by day and by night, with an operator that comes and goes, loses nothing and sends nothing twice', async () => {
    bench.clock.setTo('2026-11-23T16:00:00Z');
    const asked: string[] = [];
    for (const [turn, hours] of hops.entries()) {
      asked.push(`reminder-${String(turn).padStart(2, '0')}`);
      await ask(asked.at(-1) ?? '');
      office.sms.behave(turn % 3 === 0 ? 'away' : 'accepts');
      await Promise.all([office.send(), office.send()]);
      bench.clock.advanceBy({ hours });
      await Promise.all([office.send(), office.send()]);
    }
    office.sms.behave('accepts');
    bench.clock.advanceBy({ days: 1 });
    await sentDuring(bench.clock.now().toISOString(), later(24));
    expect(received()).toEqual(asked.map((key) => `directory.${key}`));
    expect(await saidSent()).toEqual(asked);
  });
});

const later = (hours: number): string =>
  new Date(bench.clock.now().getTime() + hours * 3_600_000).toISOString();
