import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DomainError, type CivilDate } from '@maillage/kernel';
import { agent, once, openBench, prescriber, replica } from '../../appointments-bench.builder.js';
import { DAY_AFTER, slot } from '../bookings.builder.js';

// A machine that does other things at once is slow, not wrong.
jest.setTimeout(60_000);

let bench: Awaited<ReturnType<typeof openBench>>;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

async function refusalOf(work: Promise<unknown>): Promise<DomainError> {
  const refusal = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (refusal instanceof DomainError) return refusal;
  throw new Error('expected a refusal', { cause: refusal });
}

describe('booking an appointment', () => {
  it('gives one slot to one of 200 who ask at once on four replicas, and the others three alternatives', async () => {
    const idle = { add: () => Promise.resolve() };
    const replicas = Array.from({ length: 4 }, () => replica(bench.connection, bench.clock, idle));
    const asked = await Promise.allSettled(
      Array.from({ length: 200 }, (_, i) =>
        replicas[i % 4]!.book.run(
          agent(`agent-${(i % 3) + 1}`),
          slot('10:00', { beneficiaryId: `person-${i}` }),
          once(`key-${i}`, `member-${i}`),
        ),
      ),
    );
    const refused = asked.flatMap((each) =>
      each.status === 'rejected' ? [each.reason as DomainError] : [],
    );
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(new Set(refused.map((each) => `${each.kind} ${each.code}`))).toEqual(
      new Set(['conflict APPOINTMENT.SLOT_TAKEN']),
    );
    for (const { details } of refused) {
      expect(details['alternatives']).toHaveLength(3);
    }
    expect(await bench.models.appointments.countDocuments()).toBe(1);
    const [day] = await bench.models.busyDays.find({ ownerId: 'agent-1' }).lean();
    expect(day?.entries).toHaveLength(1);
    expect((await bench.said()).filter(({ type }) => type.endsWith('.booked.v1'))).toHaveLength(1);
  });

  it('never gives a member two overlapping times, whatever their lengths', async () => {
    // 10:00–10:30 for papers, 9:45–10:30 for a pension.
    const asked = await Promise.allSettled(
      [0, 1].flatMap((i) => {
        const one = replica(bench.connection, bench.clock, { add: () => Promise.resolve() });
        return [
          one.book.run(agent(), slot('10:00', { beneficiaryId: `a-${i}` }), once(`a-${i}-key`)),
          one.book.run(
            agent(),
            slot('09:45', { motiveCode: 'pension', beneficiaryId: `b-${i}` }),
            once(`b-${i}-key`),
          ),
        ];
      }),
    );
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await bench.models.appointments.countDocuments()).toBe(1);
  });

  it('offers the nearest free times of the house instead of a taken one', async () => {
    await bench.book.run(agent(), slot('10:00'), undefined);
    const refusal = await refusalOf(bench.book.run(agent(), slot('10:00'), undefined));
    const alternatives = refusal.details['alternatives'] as {
      startsAt: string;
      memberId: string;
    }[];
    // The other agent of the house at the same time is the nearest of all.
    expect(alternatives.map(({ startsAt }) => startsAt.slice(11, 16))).toEqual([
      '09:00',
      '08:30',
      '09:30',
    ]);
    expect(alternatives[0]).toMatchObject({ memberId: 'agent-2', memberName: 'Nom de agent-2' });
  });

  it('answers a repeat with the appointment of the first time, although its slot is taken by then', async () => {
    const first = await bench.book.run(agent(), slot('10:00'), once('the-same-key'));
    const again = await bench.book.run(agent(), slot('10:00'), once('the-same-key'));
    expect(again).toMatchObject({ id: first.id, version: 1 });
    expect(await bench.models.appointments.countDocuments()).toBe(1);
  });

  it('makes one appointment of the same key sent ten times at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 10 }, () =>
        bench.book.run(agent(), slot('10:00'), once('double-submit')),
      ),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(await bench.models.appointments.countDocuments()).toBe(1);
  });

  it('says that it is booked and asks for the message, in the same transaction, without a name', async () => {
    const { id } = await bench.book.run(agent('agent-9'), slot('10:00'), undefined);
    const said = await bench.said();
    expect(said.map(({ type }) => type)).toEqual([
      'appointments.appointment.booked.v1',
      'appointments.message.requested.v1',
    ]);
    expect(said[0]).toMatchObject({
      subject: id,
      aggregateversion: 1,
      networkid: 'net-1',
      structureid: 'house-1',
      memberids: ['agent-1', 'agent-9'],
      audience: 'everyone',
      data: { appointment: { status: 'booked', localDay: DAY_AFTER, durationMinutes: 30 } },
    });
    expect(JSON.stringify(said)).not.toContain('Nom de');
  });

  it('leaves nothing behind when it is refused inside the transaction', async () => {
    const wrong = { ...slot('10:00'), beneficiaryId: 'x'.repeat(65) };
    await expect(bench.book.run(agent(), wrong, once('refused-key'))).rejects.toThrow();
    expect(await bench.models.appointments.countDocuments()).toBe(0);
    expect(await bench.said()).toEqual([]);
    const [day] = await bench.models.busyDays.find({ ownerId: 'agent-1' }).lean();
    expect(day?.entries).toEqual([]);
    await bench.book.run(agent(), slot('10:00'), once('refused-key'));
  });

  it('refuses what no search offers: off the grid, past, outside the opening, unknown person, foreign house', async () => {
    const codes = await Promise.all(
      [
        slot('10:10'),
        slot('12:00'),
        { ...slot('10:00'), startsAt: new Date('2026-03-02T07:30:00Z') },
        slot('10:00', { memberId: 'agent-3' }),
        slot('10:00', { beneficiaryId: 'unknown-1' }),
        slot('10:00', { structureId: 'house-9' }),
        slot('10:00', { motiveCode: 'nothing' }),
        slot('10:00', { motiveCode: 'papers and more' }),
      ].map(async (request) => (await refusalOf(bench.book.run(agent(), request, undefined))).code),
    );
    expect(codes).toEqual([
      ...Array.from({ length: 4 }, () => 'APPOINTMENT.SLOT_NOT_OFFERED'),
      'BENEFICIARY.UNKNOWN',
      'STRUCTURE.UNKNOWN',
      'MOTIVE.UNKNOWN',
      'MOTIVE.UNKNOWN',
    ]);
  });

  it('holds prescribers to a day of notice, agents to none', async () => {
    const today = { ...slot('10:00'), startsAt: new Date('2026-03-02T10:00:00Z') };
    expect((await refusalOf(bench.book.run(prescriber(), today, undefined))).code).toBe(
      'APPOINTMENT.SLOT_NOT_OFFERED',
    );
    await bench.book.run(agent(), today, undefined);
  });

  it('takes a start that an earlier search offered, though a booking since has moved the grid', async () => {
    await bench.book.run(agent(), slot('09:00', { motiveCode: 'pension' }), undefined);
    await bench.book.run(agent(), slot('10:00'), undefined);
    expect(await bench.models.appointments.countDocuments()).toBe(2);
  });
});

describe('a search', () => {
  const day = DAY_AFTER as CivilDate;
  const search = { networkId: 'net-1', motiveCode: 'papers', from: day, to: day };

  it('says that a start is taken, with alternatives, although who took it has moved the grid away', async () => {
    await bench.book.run(agent(), slot('09:00', { motiveCode: 'pension' }), undefined);
    await bench.book.run(agent(), slot('09:45', { beneficiaryId: 'person-2' }), undefined);
    const late = bench.book.run(agent(), slot('09:45', { beneficiaryId: 'person-3' }), undefined);
    const { code, details } = await refusalOf(late);
    expect(code).toBe('APPOINTMENT.SLOT_TAKEN');
    expect(details['alternatives']).toHaveLength(3);
  });

  it('answers by house, the earliest first, and names the least loaded agent', async () => {
    await bench.book.run(agent(), slot('09:00'), undefined);
    const offers = await bench.searchSlots.run(prescriber(), search);
    expect(offers.map(({ structure }) => structure.id)).toEqual(['house-2', 'house-1']);
    const [, house] = offers;
    expect(house?.days).toEqual([{ day, count: 12 }]);
    expect(house?.slots.map(({ memberId }) => memberId)).toEqual(
      Array.from({ length: 12 }, () => 'agent-2'),
    );
    expect(offers[0]?.nextSlot).toMatchObject({ memberName: 'Nom de agent-3' });
  });

  it('reads the same time from a week by name as from a month by range', async () => {
    await bench.book.run(agent(), slot('09:00'), undefined);
    const of = async (to: string) => {
      const offers = await bench.searchSlots.run(agent(), { ...search, to: to as CivilDate });
      return offers.map(({ days }) => days[0]);
    };
    expect(await of('2026-03-10')).toEqual(await of('2026-04-02'));
  });

  it('does not offer the time of a suspended member, nor of a network out of reach', async () => {
    await bench.models.members.updateOne({ _id: 'agent-3' }, { $set: { suspended: true } });
    const offers = await bench.searchSlots.run(agent(), search);
    expect(offers.map(({ structure, nextSlot }) => [structure.id, nextSlot === null])).toEqual([
      ['house-1', false],
      ['house-2', true],
    ]);
    const foreign = bench.searchSlots.run(agent(), { ...search, networkId: 'net-2' });
    expect((await refusalOf(foreign)).code).toBe('NETWORK.UNKNOWN');
  });

  it('refuses more than 31 days', async () => {
    const long = bench.searchSlots.run(agent(), { ...search, to: '2026-04-03' as CivilDate });
    expect((await refusalOf(long)).code).toBe('SLOTS.WRONG_WINDOW');
  });
});
