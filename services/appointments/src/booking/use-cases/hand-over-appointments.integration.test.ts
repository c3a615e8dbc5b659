import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { memberExample, type EventEnvelope } from '@maillage/contracts/events';
import { agent, openBench } from '../../appointments-bench.builder.js';
import { DAY_AFTER, slot } from '../bookings.builder.js';
import { HandOverWhenMemberSuspended } from '../messaging/hand-over-when-member-suspended.consumer.js';
import { HandOverAppointments } from './hand-over-appointments.use-case.js';
import type { CivilDate } from '@maillage/kernel';

jest.setTimeout(60_000);

let bench: Awaited<ReturnType<typeof openBench>>;
let reaction: HandOverWhenMemberSuspended;
beforeEach(async () => {
  bench = await openBench();
  const { appointments, members, give, secondLook, clock, inbox } = bench;
  reaction = new HandOverWhenMemberSuspended(
    inbox,
    new HandOverAppointments(appointments, members, give, secondLook, clock),
  );
});
afterEach(() => bench.close());

const suspended = (
  handedOverTo: string | null,
  version = 2,
): EventEnvelope<'directory.member.updated.v1'> => ({
  specversion: '1.0',
  id: `suspended-${String(version)}`,
  source: 'directory',
  time: '2026-03-02T08:00:00.000Z',
  subject: 'agent-1',
  datacontenttype: 'application/json',
  correlationid: 'c',
  actor: 'member:helene',
  aggregateversion: version,
  audience: 'everyone',
  type: 'directory.member.updated.v1',
  data: { member: { ...memberExample, id: 'agent-1', suspended: true, handedOverTo } },
});

const book = async (time: string, memberId = 'agent-1'): Promise<string> =>
  (await bench.book.run(agent(memberId), slot(time, { memberId }), undefined)).id;
const suspendCopy = async () => {
  const copy = { suspended: true, version: 2 };
  await bench.models.members.updateOne({ _id: 'agent-1' }, { $set: copy });
  await bench.secondLook.take({ kind: 'member', id: 'agent-1' });
};
const board = async () => {
  const filter = { structureId: 'house-1', day: DAY_AFTER as CivilDate };
  const { views } = await bench.list.run(agent('agent-2'), filter, 50);
  return views.map(({ appointment, toSettle }) => [
    appointment.memberId,
    appointment.status,
    toSettle,
  ]);
};

const counted = (to: string | null) => bench.countHeld.run('agent-1', to);

describe('what a suspension would hand over', () => {
  it('is all that is coming, or what the successor is there and free for', async () => {
    await book('09:00');
    await book('10:00');
    await book('10:00', 'agent-2');
    expect([await counted(null), await counted('agent-2'), await counted('agent-3')]).toEqual([
      2, 1, 0,
    ]);
    bench.clock.setTo(`${DAY_AFTER}T12:00:00Z`);
    expect(await counted(null)).toBe(0);
  });
});

describe('the appointments of a suspended member', () => {
  it('go to the successor who is free; the others stay, to be reassigned, and none is cancelled', async () => {
    const free = await book('09:00');
    await book('10:00');
    await book('10:00', 'agent-2');
    await bench.forgetSaid();
    await suspendCopy();
    await reaction.react(suspended('agent-2'));
    expect(await board()).toEqual([
      ['agent-2', 'booked', false],
      expect.arrayContaining(['booked']),
      expect.arrayContaining(['booked']),
    ]);
    expect((await board()).slice(1).sort()).toEqual([
      ['agent-1', 'booked', true],
      ['agent-2', 'booked', false],
    ]);
    const said = await bench.said();
    expect(said.map(({ type, subject }) => [type, subject])).toEqual([
      ['appointments.appointment.reassigned.v1', free],
    ]);
    await reaction.react(suspended('agent-2'));
    expect(await bench.said()).toHaveLength(1);
  });

  it('take the time of the successor, and give back that of the suspended', async () => {
    await book('09:00');
    await reaction.react(suspended('agent-2'));
    await expect(book('09:00', 'agent-2')).rejects.toMatchObject({
      code: expect.stringMatching(/SLOT_/),
    });
    await expect(book('09:00')).resolves.toBeDefined();
  });

  it('wait for a successor whom nobody has told of yet, and go when the fact comes again', async () => {
    await book('09:00');
    const copy = await bench.models.members.findById('agent-2').lean();
    if (!copy) throw new Error('the bench has no agent-2');
    await bench.models.members.deleteOne({ _id: 'agent-2' });
    await expect(reaction.react(suspended('agent-2'))).rejects.toThrow('not known here yet');
    await bench.models.members.insertMany([copy]);
    await reaction.react(suspended('agent-2'));
    expect(await board()).toEqual([['agent-2', 'booked', false]]);
  });

  it('stay without a successor, with one of another house, and when the member is back', async () => {
    await book('09:00');
    await reaction.react(suspended(null));
    await reaction.react(suspended('agent-3', 3));
    await bench.models.members.updateOne({ _id: 'agent-1' }, { $set: { version: 9 } });
    await reaction.react(suspended('agent-2', 4));
    expect(await board()).toEqual([['agent-1', 'booked', false]]);
  });
});
