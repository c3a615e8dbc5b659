import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { civilDate } from '@maillage/calendar';
import type { EventEnvelope } from '@maillage/contracts/events';
import type { IdempotencyRequest } from '@maillage/kernel';
import { scopeOfService } from '@maillage/service-kit';
import { questionsDuring } from '@maillage/testing';
import { aPerson } from '../beneficiaries/domain/a-person.builder.js';
import { agentOf, coordinatorOf, openBench, type Bench } from '../directory-bench.builder.js';
import { LoadPersons } from '../demo/load-persons.js';
import { ConfirmErasureWhenServiceIsDone } from './messaging/confirm-erasure-when-service-is-done.consumer.js';
import { LAST_LOOK_SECONDS, SAY_AGAIN_SECONDS } from './domain/erasure.js';
import type { Contact } from './ports/contact-traces.js';
import { MongoReadLog } from '../read-log/persistence/mongo-read-log.js';
import { EraseBeneficiary } from './use-cases/erase-beneficiary.use-case.js';
import { PersonFile } from '../beneficiaries/use-cases/person-file.js';
import type { Erasures } from './ports/erasures.js';
import { ReplayErasures } from './use-cases/replay-erasures.use-case.js';
import { FollowErasures } from './use-cases/follow-erasures.use-case.js';

let bench: Bench;
let erase: EraseBeneficiary;
let follow: FollowErasures;
let replay: ReplayErasures;
let confirm: ConfirmErasureWhenServiceIsDone;
let forgotten: Contact[];
beforeAll(async () => {
  bench = await openBench();
  const {
    beneficiaries,
    openings,
    erasures,
    readLog,
    idempotency,
    outbox,
    ids,
    clock,
    unitOfWork,
  } = bench;
  const traces = {
    forget: (contact: Contact) => {
      forgotten.push(contact);
      return Promise.resolve();
    },
  };
  erase = new EraseBeneficiary(
    ...([beneficiaries, openings, new PersonFile(beneficiaries, openings)] as const),
    ...([erasures, readLog, traces, bench.messages.entry] as const),
    ...([idempotency, outbox, ids, clock] as const),
  );
  follow = new FollowErasures(erasures, bench.messages.entry, unitOfWork, outbox, clock);
  replay = new ReplayErasures(erasures, erase, unitOfWork, clock);
  confirm = new ConfirmErasureWhenServiceIsDone(bench.inbox, follow);
});
beforeEach(async () => {
  await bench.empty();
  forgotten = [];
});
afterAll(() => bench.close());

const agent = agentOf('net-1', 'agent-1', ['str-1']);
const service = scopeOfService('directory');
const key: IdempotencyRequest = { subject: 'member:agent-1', key: 'erase-01', bodyHash: 'same' };

async function enter(id: string): Promise<void> {
  await bench.unitOfWork.run((tx) =>
    bench.beneficiaries.insert(tx, rosalinde(id), civilDate('2026-11-23')),
  );
}
const rosalinde = (id: string) =>
  aPerson({ id, birthYear: 1958, phone: '+33639980001', mail: 'r@exemple.invalid' });
const types = async () => (await bench.said()).map(({ type }) => type);
const saidBy = (
  from: 'appointments' | 'referrals' | 'reporting',
  erasureId: string,
): EventEnvelope<`${typeof from}.beneficiary.erased.v1`> => ({
  specversion: '1.0',
  id: `event-of-${from}`,
  source: from,
  type: `${from}.beneficiary.erased.v1`,
  time: '2026-11-23T08:00:00.000Z',
  subject: 'ben-1',
  datacontenttype: 'application/json',
  correlationid: 'c',
  actor: `service:${from}`,
  aggregateversion: 1,
  audience: 'operators',
  data: { erasureId, beneficiaryId: 'ben-1' },
});

describe('a person who is erased', () => {
  it('is gone here at once, with key, hashes and house; the others are told; the entry names no more than the id', async () => {
    await enter('ben-1');
    const opening = { beneficiaryId: 'ben-1', reason: 'other', text: 'Rosalinde' } as const;
    await bench.unitOfWork.run((tx) => bench.openings.note(tx, agent, opening));
    const before = await bench.models.beneficiaries.findById('ben-1').lean();
    const id = await erase.execute(agent, 'ben-1', 'asked-by-person', key);
    const stored = JSON.stringify(
      await bench.connection.collection('beneficiaries').find().toArray(),
    );
    for (const gone of [before?.sealed.wrappedKey, before?.phoneHash, before?.surnameTokens[0]]) {
      expect(gone).toBeTruthy();
      expect(stored).not.toContain(gone);
    }
    expect(await bench.models.openings.find({}).lean()).toEqual([]);
    await expect(bench.beneficiaries.byId(agent, 'ben-1')).rejects.toMatchObject({
      code: 'BENEFICIARY.NOT_FOUND',
    });
    expect(await bench.beneficiaries.networkOf(service, 'ben-1')).toBeNull();
    expect(forgotten[0]).toMatchObject({ phone: '+33639980001', mail: 'r@exemple.invalid' });
    expect(await types()).toEqual(['directory.beneficiary.erased.v1']);
    expect(await bench.models.readings.find({}).lean()).toMatchObject([
      { purpose: 'erasure', reason: 'asked-by-person', ids: ['ben-1'], reader: 'member:agent-1' },
    ]);
    expect(await bench.erasures.byId(agent, id)).toMatchObject({ finishedAt: null, said: 1 });
  });

  it('stays when the erasure cannot be logged: what is gone is always in the log', async () => {
    await enter('ben-1');
    await enter('ben-2');
    const { beneficiaries, openings, erasures, outbox, idempotency, ids, clock } = bench;
    const log = new MongoReadLog(bench.models.readings, { next: () => 'in-use' }, clock);
    const unlogged = new EraseBeneficiary(
      ...([beneficiaries, openings, new PersonFile(beneficiaries, openings), erasures] as const),
      ...([log, { forget: () => Promise.resolve() }, bench.messages.entry] as const),
      ...([idempotency, outbox, ids, clock] as const),
    );
    await unlogged.execute(agent, 'ben-1', 'asked-by-person');
    const second = unlogged.execute(agent, 'ben-2', 'asked-by-person');
    await expect(second).rejects.toThrow('E11000');
    expect((await bench.beneficiaries.byId(agent, 'ben-2')).surname).toBe('Quintefeuille');
  });

  it('is no possible duplicate of anybody any more', async () => {
    await enter('ben-1');
    const alike = { ...rosalinde('ben-2'), possibleDuplicateOf: ['ben-0', 'ben-1'] };
    await bench.unitOfWork.run((tx) =>
      bench.beneficiaries.insert(tx, alike, civilDate('2026-11-23')),
    );
    await erase.execute(agent, 'ben-1', 'asked-by-person');
    expect(await bench.beneficiaries.byId(agent, 'ben-2')).toMatchObject({
      possibleDuplicateOf: ['ben-0'],
      version: 2,
    });
    // Written as it was before the erasure: refused, so that the id does not come back.
    const stale = await bench.unitOfWork.run((tx) =>
      bench.beneficiaries.save(tx, { ...alike, version: 2 }, civilDate('2026-11-23')),
    );
    expect(stale).toBe(false);
  });

  it('is erased once: under the same key the same erasure, without it nobody is there', async () => {
    await enter('ben-1');
    const id = await erase.execute(agent, 'ben-1', 'asked-by-person', key);
    expect(await erase.execute(agent, 'ben-1', 'asked-by-person', key)).toBe(id);
    await expect(erase.execute(agent, 'ben-1', 'asked-by-person')).rejects.toMatchObject({
      code: 'BENEFICIARY.NOT_FOUND',
    });
    expect(await types()).toHaveLength(1);
  });

  it('who was never received here is erased only after a reason to open the file, which goes too', async () => {
    await enter('ben-1');
    const elsewhere = agentOf('net-1', 'agent-3', ['str-3']);
    await expect(erase.execute(elsewhere, 'ben-1', 'asked-by-person')).rejects.toMatchObject({
      code: 'BENEFICIARY.REASON_REQUIRED',
    });
    const opening = {
      beneficiaryId: 'ben-1',
      reason: 'person-asked',
      text: 'Au guichet',
    } as const;
    await bench.unitOfWork.run((tx) => bench.openings.note(tx, elsewhere, opening));
    await erase.execute(elsewhere, 'ben-1', 'asked-by-person');
    expect(await bench.connection.collection('person_openings').countDocuments()).toBe(0);
  });

  it('is nobody to another network and to a coordinator, and neither is the erasure', async () => {
    await enter('ben-1');
    const foreign = agentOf('net-2');
    await expect(erase.execute(foreign, 'ben-1', 'asked-by-person')).rejects.toMatchObject({
      kind: 'not-found',
    });
    await expect(
      erase.execute(coordinatorOf('net-1'), 'ben-1', 'asked-by-person'),
    ).rejects.toMatchObject({ kind: 'forbidden' });
    const id = await erase.execute(agent, 'ben-1', 'asked-by-person');
    await expect(bench.erasures.byId(foreign, id)).rejects.toMatchObject({
      code: 'ERASURE.NOT_FOUND',
    });
  });
});

describe('the work of an erasure', () => {
  const others = Array.from({ length: 300 }, (_, i) => `other-${i}`);
  const later = new Date('2026-12-31T00:00:00Z');

  /** Each with a message, a file opened with a reason, and an erasure of somebody long ago. */
  async function crowd(): Promise<void> {
    const names = { structureId: 'str-1', surname: 'Quintefeuille', firstName: 'Ana' };
    await new LoadPersons(bench.connection, bench.ring, bench.clock).run(
      others.map((id) => JSON.stringify({ id, ...names, birthYear: 1951 })),
    );
    const copies: readonly (readonly [string, (id: string) => object])[] = [
      ['messages', (id) => ({ recipient: { kind: 'beneficiary', id }, once: id })],
      ['person_openings', (id) => ({ beneficiaryId: id, until: later })],
      ['erasures', (id) => ({ beneficiaryId: id, open: false, sayAt: null })],
      ['read_log', (id) => ({ ids: [id], sealed: true })],
    ];
    for (const [collection, own] of copies) {
      await bench.connection
        .collection<{ _id: string }>(collection)
        .insertMany(others.map((id) => ({ _id: id, ...own(id) })));
    }
  }

  it('is found by indexes alone from the request to its end, however many others there are', async () => {
    await enter('ben-1');
    await crowd();
    const asked = await questionsDuring(bench.connection, async () => {
      const id = await erase.execute(agent, 'ben-1', 'asked-by-person', key);
      for (const from of ['appointments', 'referrals', 'reporting'] as const) {
        await confirm.confirm(saidBy(from, id));
      }
      bench.clock.advanceBy({ seconds: LAST_LOOK_SECONDS });
      await follow.sayAgain(service);
      expect(await bench.erasures.byId(agent, id)).toMatchObject({ said: 2 });
    });
    const collections = asked.map(({ collection }) => collection);
    expect(collections).toEqual(
      expect.arrayContaining(['beneficiaries', 'messages', 'person_openings', 'erasures']),
    );
    expect(asked.filter(({ scans }) => scans)).toEqual([]);
    expect(Math.max(...asked.map((each) => each.documentsExamined))).toBeLessThanOrEqual(1);
  });
});

describe('what was to be sent to a person who is erased', () => {
  it('is forgotten with them, and nothing of anybody else', async () => {
    for (const id of ['ben-1', 'ben-2']) {
      await enter(id);
      await bench.unitOfWork.run((tx) =>
        bench.messages.entry.request(tx, {
          recipient: { kind: 'beneficiary', id },
          template: 'appointment-reminder',
          expiresAt: new Date('2026-12-31T00:00:00Z'),
          dedupeKey: `reminder:${id}`,
        }),
      );
    }
    await erase.execute(agent, 'ben-1', 'asked-by-person');
    const left = await bench.messages.models.messages.find({}).lean();
    expect(left.map(({ recipient }) => recipient)).toEqual([{ kind: 'beneficiary', id: 'ben-2' }]);
  });
});

describe('the other services', () => {
  it('end it when the last of them is done, however often each says so', async () => {
    await enter('ben-1');
    const id = await erase.execute(agent, 'ben-1', 'entered-by-mistake');
    await confirm.confirm(saidBy('reporting', id));
    await confirm.confirm(saidBy('reporting', id));
    await confirm.confirm(saidBy('appointments', id));
    expect((await bench.erasures.byId(agent, id)).finishedAt).toBeNull();
    await confirm.confirm(saidBy('referrals', id));
    expect((await bench.erasures.byId(agent, id)).finishedAt).toEqual(bench.clock.now());
  });

  it('are told again while one is silent, and once more after the end', async () => {
    await enter('ben-1');
    const id = await erase.execute(agent, 'ben-1', 'asked-by-person');
    await follow.sayAgain(service);
    expect(await types()).toHaveLength(1);
    bench.clock.advanceBy({ seconds: SAY_AGAIN_SECONDS });
    await follow.sayAgain(service);
    await follow.sayAgain(service);
    expect(await types()).toHaveLength(2);
    for (const from of ['appointments', 'referrals', 'reporting'] as const) {
      await confirm.confirm(saidBy(from, id));
    }
    bench.clock.advanceBy({ seconds: LAST_LOOK_SECONDS });
    await follow.sayAgain(service);
    bench.clock.advanceBy({ days: 30 });
    await follow.sayAgain(service);
    expect(await types()).toHaveLength(3);
  });

  it('leave no message that one of them asked for before it heard of the erasure', async () => {
    await enter('ben-1');
    const id = await erase.execute(agent, 'ben-1', 'asked-by-person');
    await bench.unitOfWork.run((tx) =>
      bench.messages.entry.request(tx, {
        recipient: { kind: 'beneficiary', id: 'ben-1' },
        template: 'appointment-reminder',
        expiresAt: new Date('2026-12-01T08:30:00Z'),
        dedupeKey: 'reminder:late',
      }),
    );
    await confirm.confirm(saidBy('appointments', id));
    expect(await bench.messages.models.messages.find({}).lean()).toEqual([]);
  });

  it('are told again of the others though one is confirmed at that moment', async () => {
    await enter('ben-1');
    await enter('ben-2');
    const id = await erase.execute(agent, 'ben-1', 'asked-by-person');
    await erase.execute(agent, 'ben-2', 'asked-by-person');
    bench.clock.advanceBy({ seconds: SAY_AGAIN_SECONDS });
    const { erasures, messages, unitOfWork, outbox, clock } = bench;
    const due: Erasures['due'] = async (...asked) => {
      const found = await erasures.due(...asked);
      await confirm.confirm(saidBy('referrals', id));
      return found;
    };
    const confirmedMeanwhile = Object.assign(Object.create(erasures) as Erasures, { due });
    await new FollowErasures(
      ...([confirmedMeanwhile, messages.entry, unitOfWork, outbox, clock] as const),
    ).sayAgain(service);
    const again = (await bench.said()).slice(2);
    expect(again.map(({ subject }) => subject)).toEqual(['ben-2']);
  });
});

describe('after a backup was restored', () => {
  it('erases again whoever came back, and says the others again to the other services', async () => {
    for (const id of ['ben-1', 'ben-2', 'ben-3']) await enter(id);
    const backup = await bench.models.beneficiaries.findById('ben-1').lean();
    await erase.execute(agent, 'ben-1', 'asked-by-person');
    const second = await erase.execute(agent, 'ben-2', 'entered-by-mistake');
    const listed: string[] = [];
    for await (const id of replay.ids(service)) listed.push(id);
    expect([...listed].sort()).toEqual(['ben-1', 'ben-2']);

    await bench.models.beneficiaries.replaceOne({ _id: 'ben-1' }, backup ?? {});
    await bench.connection.collection('outbox').deleteMany({});
    expect((await bench.beneficiaries.byId(agent, 'ben-1')).surname).toBe('Quintefeuille');
    const counts = await replay.execute(service, [...listed, 'of-nobody']);
    expect(counts).toEqual({ erased: 1, toldAgain: 1, unknown: 1 });
    await expect(bench.beneficiaries.byId(agent, 'ben-1')).rejects.toMatchObject({
      code: 'BENEFICIARY.NOT_FOUND',
    });
    expect((await bench.beneficiaries.byId(agent, 'ben-3')).surname).toBe('Quintefeuille');
    expect(await bench.erasures.due(service, bench.clock.now(), 10)).toMatchObject([
      { id: second, finishedAt: null, done: { directory: bench.clock.now() } },
    ]);
    await follow.sayAgain(service);
    expect(await types()).toEqual(Array(2).fill('directory.beneficiary.erased.v1'));
  });
});
