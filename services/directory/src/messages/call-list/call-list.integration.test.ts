import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { demoBeneficiaries, demoMembers, demoStructures } from '@maillage/demo-network';
import type { MemberScope, Outbox } from '@maillage/kernel';
import { MONDAY_AT_NINE, openBench, type Bench } from '../../directory-bench.builder.js';
import { aPostOffice, messageCollections, type PostOffice } from '../messages-bench.builder.js';
import { KeepNotices } from '../notices/use-cases/keep-notices.use-case.js';
import { ReadCalls } from './use-cases/read-calls.query.js';
import { SettleCall } from './use-cases/settle-call.use-case.js';

jest.setTimeout(60_000);

const unreached = demoBeneficiaries.find(({ mail, phone }) => mail === null && phone === null);
const house = demoStructures[0];
const other = demoStructures[1];
const agent = demoMembers.find(({ member }) => member.grants.some((g) => g.role === 'agent'));
if (!unreached || !house || !other || !agent) throw new Error('the demonstration is empty');
const memberId = agent.member.id;
const desk = (structureId: string): MemberScope => ({
  role: 'agent',
  memberId,
  structureIds: [structureId],
  networkIds: [house.networkId],
});
const page = { size: 50 };

let bench: Bench;
let office: PostOffice;
let calls: ReadCalls;
let settling: SettleCall;
let notices: KeepNotices;

beforeAll(async () => {
  bench = await openBench();
  await bench.demo.run();
});
beforeEach(async () => {
  await bench.empty(...messageCollections);
  bench.clock.setTo(MONDAY_AT_NINE);
  office = aPostOffice(bench);
  const { messages, structures, unitOfWork, outbox, clock } = bench;
  calls = new ReadCalls(messages.calls, structures, office.rules);
  settling = new SettleCall(messages.calls, messages.store, unitOfWork, outbox, clock);
  notices = new KeepNotices(messages.notices, messages.entry, unitOfWork, outbox, clock);
});
afterAll(() => bench.close());

async function aCall(): Promise<void> {
  await bench.unitOfWork.run((tx) =>
    bench.messages.entry.request(tx, {
      recipient: { kind: 'beneficiary', id: unreached?.id ?? '' },
      template: 'appointment-reminder',
      params: { structureId: house?.id ?? '', startsAt: '2026-12-01T08:30:00.000Z' },
      expiresAt: new Date('2026-12-01T08:30:00Z'),
      dedupeKey: 'reminder:apt-1',
    }),
  );
  await office.send();
  await bench.forgetSaid();
}

const facts = async () => (await bench.said()).map(({ type }) => type).sort();

describe('the call list of a desk', () => {
  it('says whom to call and what to say; another desk is told of nothing', async () => {
    await aCall();
    const { data } = await calls.toMake(desk(house.id), house.id, page);
    expect(data).toMatchObject([{ beneficiaryId: unreached.id, reason: 'no-contact' }]);
    expect(data[0]?.say).toContain('Nous vous rappelons votre rendez-vous du mardi 1er décembre');
    await expect(calls.toMake(desk(other.id), house.id, page)).rejects.toMatchObject({
      code: 'STRUCTURE.NOT_FOUND',
    });
    const call = data[0]?.id ?? '';
    await expect(settling.execute(desk(other.id), call, 'done', 1)).rejects.toMatchObject({
      code: 'CALL.NOT_FOUND',
    });
  });

  it('loses a call that was made, once, and says that the message reached the person', async () => {
    await aCall();
    const call = (await calls.toMake(desk(house.id), house.id, page)).data[0]?.id ?? '';
    await expect(settling.execute(desk(house.id), call, 'done', null)).rejects.toMatchObject({
      code: 'VERSION.REQUIRED',
    });
    const made = await Promise.allSettled([
      settling.execute(desk(house.id), call, 'done', 1),
      settling.execute(desk(house.id), call, 'unreachable', 1),
    ]);
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await calls.toMake(desk(house.id), house.id, page)).data).toEqual([]);
    expect(await facts()).toHaveLength(2);
    await expect(settling.execute(desk(house.id), call, 'done', 2)).rejects.toMatchObject({
      code: 'CALL.SETTLED',
    });
  });

  it('keeps a call that is to be made again, and says when it was tried', async () => {
    await aCall();
    const call = (await calls.toMake(desk(house.id), house.id, page)).data[0]?.id ?? '';
    await settling.execute(desk(house.id), call, 'call-again', 1);
    const { data } = await calls.toMake(desk(house.id), house.id, page);
    expect(data).toMatchObject([{ status: 'to-call', triedAt: bench.clock.now(), version: 2 }]);
    expect(await facts()).toEqual(['directory.call.postponed.v1']);
    await expect(settling.execute(desk(house.id), call, 'done', 1)).rejects.toMatchObject({
      code: 'CALL.STALE',
    });
    await settling.execute(desk(house.id), call, 'done', 2);
    expect((await calls.toMake(desk(house.id), house.id, page)).data).toEqual([]);
  });

  it('loses a call that helps nobody any more, and says that it expired', async () => {
    await aCall();
    bench.clock.setTo('2026-12-01T08:30:00Z');
    await Promise.all([settling.expire(), settling.expire()]);
    expect((await calls.toMake(desk(house.id), house.id, page)).data).toEqual([]);
    expect(await facts()).toEqual(['directory.call.settled.v1', 'directory.message.failed.v1']);
  });
});

describe('notices of a member', () => {
  const scope = desk(house.id);
  async function tell(key: string): Promise<void> {
    await bench.unitOfWork.run((tx) =>
      bench.messages.entry.request(tx, {
        recipient: { kind: 'member', id: memberId },
        template: 'leg-resolved',
        params: { reference: 'DB-1', caseId: 'case-1' },
        expiresAt: new Date('2026-12-31T00:00:00Z'),
        dedupeKey: key,
      }),
    );
    await Promise.all([office.send(), office.send()]);
  }

  it('stand at once, said to that member only, and are told of by one mail next morning', async () => {
    await tell('leg-1');
    await tell('leg-2');
    expect(await bench.messages.notices.own(scope)).toHaveLength(2);
    const created = (await bench.said()).filter(({ type }) => type.includes('.notice.'));
    expect(created.map(({ memberids }) => memberids)).toEqual([[memberId], [memberId]]);
    expect(office.mailer.sent).toEqual([]);
    bench.clock.setTo('2026-11-24T07:00:00Z');
    await Promise.allSettled([notices.tellOfThem(), notices.tellOfThem()]);
    await notices.tellOfThem();
    await office.send();
    expect(office.mailer.sent.map(({ subject }) => subject)).toEqual([
      '2 notifications vous attendent dans Maillage',
    ]);
    expect(office.mailer.sent[0]?.text).not.toContain('DB-1');
  });

  it('are mailed at once, or not at all, for who chose so', async () => {
    await notices.choose(scope, 'at-once', 0);
    await tell('leg-1');
    await office.send();
    expect(office.mailer.sent.map(({ to }) => to)).toEqual([agent.email]);
    await expect(notices.choose(scope, 'none', 0)).rejects.toMatchObject({
      code: 'PREFERENCE.STALE',
    });
    await notices.choose(scope, 'none', 1);
    await tell('leg-2');
    bench.clock.setTo('2026-11-25T07:00:00Z');
    await notices.tellOfThem();
    await office.send();
    expect(office.mailer.sent).toHaveLength(1);
    expect(await bench.messages.notices.own(scope)).toHaveLength(2);
  });

  it('that were read are not mailed; another member reads none of them', async () => {
    await tell('leg-1');
    const [notice] = await bench.messages.notices.own(scope);
    await notices.read({ ...scope, memberId: 'somebody-else' }, [notice?.id ?? '']);
    expect(await bench.messages.notices.own(scope)).toMatchObject([{ readAt: null }]);
    await notices.read(scope, [notice?.id ?? '']);
    bench.clock.setTo('2026-11-24T07:00:00Z');
    await notices.tellOfThem();
    await office.send();
    expect(office.mailer.sent).toEqual([]);
  });

  it('are a hundred at most: the oldest leave', async () => {
    const { notices: board } = bench.messages;
    const at = (minute: number) => new Date(Date.parse(MONDAY_AT_NINE) + minute * 60_000);
    const held = Array.from({ length: 100 }, (_, index) => ({
      _id: `n-${String(index).padStart(3, '0')}`,
      memberId,
      template: 'leg-resolved',
      params: {},
      createdAt: at(index),
      readAt: null,
    }));
    await bench.messages.models.notices.insertMany(held as never[]);
    bench.clock.setTo(at(200).toISOString());
    await tell('leg-1');
    const own = await board.own(scope);
    expect(own).toHaveLength(100);
    expect(own.some(({ id }) => id === 'n-000')).toBe(false);
  });
});

describe('calls that help nobody any more', () => {
  it('leave the list though one of them cannot at that moment', async () => {
    const { calls, store } = bench.messages;
    const { unitOfWork, outbox, clock } = bench;
    await unitOfWork.run(async (tx) => {
      for (const id of ['late-1', 'late-2']) {
        await calls.add(tx, {
          ...{ id, networkId: 'net-1', structureId: 'str-late', beneficiaryId: 'ben-late' },
          ...{ template: 'appointment-cancelled', params: {}, reason: 'no-contact' },
          ...{ status: 'to-call', listedAt: clock.now(), triedAt: null, expiresAt: clock.now() },
          ...{ settledBy: null, version: 1 },
        });
      }
    });
    const full: Outbox = {
      append: (tx, events) =>
        events.some(({ subject }) => subject === 'late-1')
          ? Promise.reject(new Error('no room'))
          : outbox.append(tx, events),
    };
    await new SettleCall(calls, store, unitOfWork, full, clock).expire();
    const stored = await bench.messages.models.calls.find({ structureId: 'str-late' }).lean();
    const statuses = stored.map(({ _id, status }) => `${_id} ${status}`).sort();
    expect(statuses).toEqual(['late-1 to-call', 'late-2 expired']);
  });
});
